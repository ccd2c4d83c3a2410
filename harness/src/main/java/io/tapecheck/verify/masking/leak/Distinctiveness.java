package io.tapecheck.verify.masking.leak;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.TypedValue;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts out what proves nothing: a value that an existing test typed, and that the page held before
 * it was typed.
 */
public final class Distinctiveness {

  /** The probe and the recorder may see the same keystroke this far apart. */
  private static final long TOLERANCE_MS = 100;

  private final Map<String, Long> typedAt = new HashMap<>();
  private final Map<Canary, Leak> before = new HashMap<>();
  private final List<Finding> notes = new ArrayList<>();

  /**
   * Looks for values that stood there too early.
   *
   * @param typed what was typed, and when
   * @param inEvents what was found in the recording
   */
  public Distinctiveness(List<TypedValue> typed, List<Leak> inEvents) {
    typed.forEach(value -> typedAt.merge(value.canary(), value.time(), Math::min));
    for (Leak leak : inEvents) {
      if (isBeforeTyping(leak) && before.putIfAbsent(leak.match().canary(), leak) == null) {
        notes.add(note(leak));
      }
    }
  }

  private boolean isBeforeTyping(Leak leak) {
    Canary canary = leak.match().canary();
    Long typed = typedAt.get(canary.id());
    return canary.isTaken()
        && typed != null
        && leak.sink().kind() != Sink.Kind.INPUT_VALUE
        && leak.origin().time() < typed - TOLERANCE_MS;
  }

  /** Whether a leak of this canary can be believed. */
  public boolean isDistinctive(Canary canary) {
    return !before.containsKey(canary);
  }

  /** One note for each canary that proves nothing. */
  public List<Finding> notes() {
    return notes;
  }

  private static Finding note(Leak leak) {
    Canary canary = leak.match().canary();
    return new Finding(
        "masking/not-distinctive",
        Severity.NOTE,
        canary.id()
            + " stood in the recording before it was typed, so that its traces prove nothing:"
            + " let the test type a value that the page does not show by itself.",
        Optional.of(canary.id()),
        leak.match().encoding(),
        leak.where(),
        1,
        Fingerprint.of("masking/not-distinctive", canary.field(), leak.sink().label()));
  }
}
