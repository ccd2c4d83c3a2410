package io.tapecheck.capture;

import io.tapecheck.persona.Canary;
import io.tapecheck.probe.ProbeMessage;
import io.tapecheck.tape.TapeWriter;
import io.tapecheck.tape.Target;
import io.tapecheck.tape.TypedValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises the canaries that a scenario types, alone or inside a longer text. Applications may
 * group digits and change case while one types.
 */
final class PlannedCanaries implements CanaryWatch {

  /** One way of entering a canary, and what of it is still to come. */
  private record Waiting(Canary canary, Set<String> texts) {
    boolean seen(String bare) {
      texts.remove(bare);
      return texts.isEmpty();
    }
  }

  private final List<Waiting> waiting = new ArrayList<>();
  private final FieldSearch search;
  private final TapeWriter tape;

  PlannedCanaries(List<PlannedValue> planned, TapeWriter tape) {
    for (PlannedValue value : planned) {
      Set<String> texts = new HashSet<>();
      value.texts().forEach(text -> texts.add(bare(text)));
      waiting.add(new Waiting(value.canary(), texts));
    }
    this.search = new FieldSearch(CanaryPlan.canaries(planned));
    this.tape = tape;
  }

  @Override
  public synchronized void onInput(ProbeMessage input, Target target) {
    Optional<String> value = input.value();
    if (waiting.isEmpty() || value.isEmpty()) {
      return;
    }
    Set<Canary> found = new HashSet<>(search.in(value.get()));
    found.addAll(entered(value.get()));
    typed(found, input.time(), target);
  }

  @Override
  public synchronized void onChoice(String text, long time) {
    Target unknown = new Target("", "select", Optional.empty(), false, Optional.empty());
    typed(new HashSet<>(entered(text)), time, unknown);
  }

  private List<Canary> entered(String text) {
    String bare = bare(text);
    return waiting.stream().filter(one -> one.seen(bare)).map(Waiting::canary).toList();
  }

  private void typed(Set<Canary> canaries, long time, Target target) {
    canaries.removeIf(canary -> waiting.stream().noneMatch(one -> one.canary().equals(canary)));
    canaries.forEach(canary -> tape.typed(new TypedValue(canary.id(), time, target)));
    waiting.removeIf(one -> canaries.contains(one.canary()));
  }

  private static String bare(String value) {
    String bare = value.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    return bare.isEmpty() ? value : bare;
  }
}
