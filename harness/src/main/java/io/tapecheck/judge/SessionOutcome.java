package io.tapecheck.judge;

import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a session went. A step that could not be performed, or whose expectation did not hold, is the
 * application's failure; an error is what broke on our side, or a check without input. What a check
 * lacks because the application failed first is no error of its own.
 *
 * @param failedStep what is said of the step that failed
 * @param broken what broke, one sentence each
 */
record SessionOutcome(Optional<String> failedStep, List<String> broken) {

  static SessionOutcome of(Tape tape, List<PerformedStep> steps, Looked looked) {
    TapeMetadata metadata = tape.metadata();
    List<String> broken = new ArrayList<>();
    metadata.failure().ifPresent(broken::add);
    if (metadata.ended().isEmpty()) {
      broken.add("The session died before its tape was whole.");
    }
    broken.addAll(looked.unreadable());
    Optional<String> failedStep =
        steps.stream().filter(step -> !step.ok()).findFirst().map(step -> words(step, tape));
    if (failedStep.isEmpty()) {
      broken.addAll(looked.sawNothing());
    }
    return new SessionOutcome(failedStep, List.copyOf(broken));
  }

  private static String words(PerformedStep step, Tape tape) {
    return "Step %d of stage %s, %s, failed: %s%s"
        .formatted(
            step.index() + 1,
            step.stage(),
            step.name(),
            step.failure().orElse(""),
            ShownInstead.in(tape).map(sentence -> " " + sentence).orElse(""));
  }

  Verdict verdict(List<GateResult> gates) {
    if (!broken.isEmpty()) {
      return Verdict.ERROR;
    }
    return failedStep.isEmpty() && gates.stream().allMatch(GateResult::passed)
        ? Verdict.PASS
        : Verdict.FAIL;
  }

  /** Why the session did not come to its end or could not be checked, if so: one paragraph. */
  Optional<String> words() {
    List<String> all = new ArrayList<>();
    failedStep.ifPresent(all::add);
    all.addAll(broken);
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", all));
  }
}
