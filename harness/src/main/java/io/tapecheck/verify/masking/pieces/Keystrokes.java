package io.tapecheck.verify.masking.pieces;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.Tape;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.masking.leak.Origin;
import io.tapecheck.verify.recording.RecordedNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds passwords of which every keystroke has an event of its own, masked or not: their rhythm and
 * number tell of what was typed.
 */
final class Keystrokes {

  private static final int FEWEST = 4;

  /** A paste or two among the keys changes little. */
  private static final double NEARLY_ALL = 0.8;

  private static final String PASSWORD = "password";

  private static final class Typing {
    private final Origin first;
    private int events;
    private int last;
    private int steps;

    Typing(Origin first) {
      this.first = first;
    }

    void event(int length) {
      events++;
      steps = length == last + 1 ? steps + 1 : 0;
      last = length;
    }
  }

  private final Map<String, Canary> typed = new HashMap<>();
  private final Map<String, Typing> typings = new LinkedHashMap<>();

  Keystrokes(Tape tape) {
    Map<String, Canary> byId = new HashMap<>();
    tape.canaries().forEach(canary -> byId.put(canary.id(), canary));
    tape.typed()
        .forEach(
            value ->
                Optional.ofNullable(byId.get(value.canary()))
                    .filter(canary -> canary.field().contains(PASSWORD))
                    .ifPresent(canary -> typed.put(value.target().path(), canary)));
  }

  /** Takes an event of an input. */
  void input(Optional<RecordedNode> node, String text, Origin origin) {
    String path = origin.place().where().node().orElse("");
    boolean password =
        typed.containsKey(path)
            || node.flatMap(of -> of.attribute("type")).filter(PASSWORD::equals).isPresent();
    if (password && !path.isEmpty()) {
      typings.computeIfAbsent(path, unknown -> new Typing(origin)).event(text.length());
    }
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    typings.forEach(
        (path, typing) -> {
          Optional<Canary> canary = Optional.ofNullable(typed.get(path));
          if (isEveryKey(typing, canary)) {
            findings.add(finding(path, typing, canary));
          }
        });
    return findings;
  }

  private static boolean isEveryKey(Typing typing, Optional<Canary> canary) {
    return typing.events >= FEWEST
        && canary
            .map(of -> typing.events >= of.value().length() * NEARLY_ALL)
            .orElse(typing.steps >= FEWEST - 1);
  }

  private static Finding finding(String path, Typing typing, Optional<Canary> canary) {
    return new Finding(
        "masking/keystrokes",
        Severity.WARNING,
        "The password field %s has an event of its own for every keystroke, which tells how long the password is and how it is typed."
            .formatted(path),
        canary.map(Canary::id),
        List.of(),
        typing.first.place().where(),
        typing.events,
        Fingerprint.of("masking/keystrokes", path));
  }
}
