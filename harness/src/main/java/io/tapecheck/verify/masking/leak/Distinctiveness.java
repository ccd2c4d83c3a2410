package io.tapecheck.verify.masking.leak;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.TypedValue;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sorts out what proves nothing: a value that an existing test typed, and that the page held before
 * it was typed. The probe looked at the page when it was typed; what an earlier page held stands in
 * the recording. A recorder's first look at a page may come after the first key, so the recording
 * alone would not do.
 */
public final class Distinctiveness {

  /** Events of the site and of networks may be dated in whole seconds. */
  private static final long COARSE_MS = 1_000;

  private final Map<String, Long> typedAt = new HashMap<>();
  private final Set<String> proveNothing = new HashSet<>();
  private final List<Finding> notes = new ArrayList<>();

  /**
   * Looks for values that stood there too early.
   *
   * @param inEvents what was found in the recording
   */
  public Distinctiveness(SessionSearch session, List<Leak> inEvents) {
    Map<String, Canary> taken = new HashMap<>();
    session.secret().stream()
        .filter(Canary::isTaken)
        .forEach(canary -> taken.put(canary.id(), canary));
    for (TypedValue typed : session.tape().typed()) {
      typedAt.merge(typed.canary(), typed.time(), Math::min);
      Canary canary = taken.get(typed.canary());
      if (typed.stood() && canary != null) {
        Where where = session.timeline().placeAt(typed.time()).where();
        add(note(canary, "on the page", List.of(), where, ""));
      }
    }
    for (Leak leak : inEvents) {
      if (isBeforeTyping(leak)) {
        add(
            note(
                leak.match().canary(),
                "in the recording",
                leak.match().encoding(),
                leak.where(),
                leak.sink().label()));
      }
    }
  }

  private void add(Finding note) {
    if (proveNothing.add(note.canary().orElseThrow())) {
      notes.add(note);
    }
  }

  private boolean isBeforeTyping(Leak leak) {
    Canary canary = leak.match().canary();
    Long typed = typedAt.get(canary.id());
    return canary.isTaken()
        && typed != null
        && leak.sink().kind() != Sink.Kind.INPUT_VALUE
        && leak.origin().time() < typed - tolerance(leak.sink());
  }

  private static long tolerance(Sink sink) {
    return switch (sink.kind()) {
      case CUSTOM_EVENT, PLUGIN_EVENT, EVENT, NETWORK, CONSOLE -> COARSE_MS;
      default -> 0;
    };
  }

  /** Whether a leak of this canary can be believed. */
  public boolean isDistinctive(Canary canary) {
    return !proveNothing.contains(canary.id());
  }

  /** One note for each canary that proves nothing. */
  public List<Finding> notes() {
    return notes;
  }

  private static Finding note(
      Canary canary, String place, List<String> encoding, Where where, String sink) {
    return new Finding(
        "masking/not-distinctive",
        Severity.NOTE,
        "%s stood %s before it was typed, so that its traces prove nothing: let the test type a value that the page does not show by itself."
            .formatted(canary.id(), place),
        Optional.of(canary.id()),
        encoding,
        where,
        1,
        Fingerprint.of("masking/not-distinctive", canary.field(), sink));
  }
}
