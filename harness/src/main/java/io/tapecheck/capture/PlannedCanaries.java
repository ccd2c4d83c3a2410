package io.tapecheck.capture;

import io.tapecheck.persona.Canary;
import io.tapecheck.probe.ProbeMessage;
import io.tapecheck.tape.TapeWriter;
import io.tapecheck.tape.Target;
import io.tapecheck.tape.TypedValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Recognises the canaries that a scenario types. Applications may group digits and change case
 * while one types.
 */
final class PlannedCanaries implements CanaryWatch {

  private final Map<String, Canary> waiting;
  private final TapeWriter tape;

  PlannedCanaries(List<Canary> planned, TapeWriter tape) {
    this.waiting =
        new ConcurrentHashMap<>(
            planned.stream()
                .collect(
                    Collectors.toMap(
                        canary -> bare(canary.value()), Function.identity(), (one, other) -> one)));
    this.tape = tape;
  }

  @Override
  public void onInput(ProbeMessage input, Target target) {
    input
        .value()
        .flatMap(value -> Optional.ofNullable(waiting.remove(bare(value))))
        .ifPresent(canary -> tape.typed(new TypedValue(canary.id(), input.time(), target)));
  }

  private static String bare(String value) {
    return value.replaceAll("[\\s\\-/.]+", "").toLowerCase(Locale.ROOT);
  }
}
