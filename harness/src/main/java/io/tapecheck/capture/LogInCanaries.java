package io.tapecheck.capture;

import io.tapecheck.persona.Canary;
import io.tapecheck.probe.ProbeMessage;
import io.tapecheck.tape.TapeWriter;
import io.tapecheck.tape.Target;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes what a scenario writes into the fields of a log-in as canaries: the page after it shows
 * them. Words that pages show anyway, such as admin, are none.
 */
final class LogInCanaries implements CanaryWatch {

  private static final int SHORTEST = 5;
  private static final int LONG_WORD = 10;
  private static final Pattern MORE_THAN_LETTERS = Pattern.compile(".*[^\\p{L}].*");

  private final DiscoveredCanaries found;
  private final FieldSearch known;

  /**
   * @param known canaries that are looked for anyway
   */
  LogInCanaries(Collection<Canary> known) {
    this.known = new FieldSearch(known);
    this.found = new DiscoveredCanaries(List.of(), Canary::ofLogIn);
  }

  @Override
  public void onInput(ProbeMessage input, Target target) {
    if (input.logIn() && !input.value().filter(known::holds).isPresent()) {
      found.onInput(input, target);
    }
  }

  /** Those that are distinctive enough. */
  List<Canary> canaries() {
    return found.canaries().stream().filter(LogInCanaries::isDistinctive).toList();
  }

  void writeTo(TapeWriter tape) {
    found.typedTo(tape, canaries());
  }

  private static boolean isDistinctive(Canary canary) {
    String value = canary.value().strip();
    return value.length() >= SHORTEST
        && (canary.field().contains("password")
            || value.length() >= LONG_WORD
            || MORE_THAN_LETTERS.matcher(value).matches());
  }
}
