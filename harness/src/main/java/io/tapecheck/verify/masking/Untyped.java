package io.tapecheck.verify.masking;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TypedValue;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Canaries that were to be typed and were seen in no field. Those of steps that came to nothing,
 * because the session ended before, have one cause, which is told once.
 *
 * @param planned how many were to be typed
 * @param alone those that were not seen though their step was done
 * @param after those whose step was not done, for the session ended before
 * @param end what ended the session
 */
record Untyped(int planned, List<Canary> alone, List<Canary> after, Optional<String> end) {

  static Untyped in(Tape tape) {
    Set<String> typed = tape.typed().stream().map(TypedValue::canary).collect(Collectors.toSet());
    List<Canary> planned = tape.canaries().stream().filter(canary -> !canary.isShown()).toList();
    Optional<String> end = end(tape);
    List<Canary> alone = new ArrayList<>();
    List<Canary> after = new ArrayList<>();
    planned.stream()
        .filter(canary -> !typed.contains(canary.id()))
        .forEach(canary -> (end.isPresent() && !wasDone(tape, canary) ? after : alone).add(canary));
    return new Untyped(planned.size(), alone, after, end);
  }

  /** What kept the later steps from being done. */
  private static Optional<String> end(Tape tape) {
    return tape.steps().stream()
        .filter(step -> !step.ok())
        .findFirst()
        .map(step -> "the step “" + step.name() + "” failed")
        .or(() -> tape.metadata().failure().map(failure -> "it was broken off"));
  }

  /** Steps are named after what they type, as the scenario writes it. */
  private static boolean wasDone(Tape tape, Canary canary) {
    String written = "${persona." + canary.field();
    return tape.steps().stream()
        .filter(PerformedStep::ok)
        .anyMatch(step -> step.name().contains(written));
  }

  /** How many were typed. */
  int typed() {
    return planned - alone.size() - after.size();
  }

  /** How many are missing for no reason that is told elsewhere. */
  int unexplained() {
    return alone.size();
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    alone.stream().map(Untyped::neverSeen).forEach(findings::add);
    if (!after.isEmpty()) {
      findings.add(neverReached());
    }
    return findings;
  }

  private static Finding neverSeen(Canary canary) {
    return finding(
        Severity.ERROR,
        canary.id()
            + " was planned and never seen in a field, so that nothing is known of its masking:"
            + " check the step that types it.",
        Optional.of(canary.id()),
        1,
        canary.field());
  }

  private Finding neverReached() {
    return finding(
        Severity.NOTE,
        "Nothing is known of the masking of %s: %s not typed, because the session ended when %s."
            .formatted(
                after.stream().map(Canary::id).collect(Collectors.joining(", ")),
                after.size() == 1 ? "it was" : "they were",
                end.orElse("")),
        Optional.empty(),
        after.size(),
        "after the end");
  }

  private static Finding finding(
      Severity severity, String message, Optional<String> canary, int count, String what) {
    return new Finding(
        "masking/untyped",
        severity,
        message,
        canary,
        List.of(),
        Where.UNKNOWN,
        count,
        Fingerprint.of("masking/untyped", what));
  }
}
