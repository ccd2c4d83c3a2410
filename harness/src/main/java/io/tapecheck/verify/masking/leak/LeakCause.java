package io.tapecheck.verify.masking.leak;

import io.tapecheck.tape.PerformedAction;
import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TypedValue;
import io.tapecheck.verify.Where;
import io.tapecheck.verify.recording.Place;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.Optional;

/**
 * Which step a leak in the recording comes of. A recorder writes down late what happens in a frame
 * of another site, when the next step has begun; but the tape knows when the value was typed.
 */
final class LeakCause {

  /** What was typed longer ago than this was not held back by a frame. */
  private static final long LATEST_MS = 2_000;

  /** A step has reached its element by then; pressing a key leaves no action. */
  private static final long REACH_MS = 100;

  private final Tape tape;
  private final SessionTimeline timeline;

  LeakCause(Tape tape) {
    this.tape = tape;
    this.timeline = new SessionTimeline(tape);
  }

  /** The place of a leak, with the step in which its value was typed if that explains it. */
  Where of(Leak leak) {
    Where seen = leak.where();
    long time = leak.origin().time();
    if (seen.event().isEmpty()) {
      return seen;
    }
    return typed(leak, time)
        .flatMap(timeline::causeOf)
        .filter(typing -> !seen.step().equals(Optional.of(typing.name())))
        .filter(typing -> isFieldItself(leak) || !actedSinceTheNextStep(time))
        .map(typing -> at(seen, typing))
        .orElse(seen);
  }

  private Optional<Long> typed(Leak leak, long time) {
    String canary = leak.match().canary().id();
    return tape.typed().stream()
        .filter(value -> value.canary().equals(canary))
        .map(TypedValue::time)
        .filter(typed -> typed <= time && time - typed <= LATEST_MS)
        .max(Long::compare);
  }

  private static boolean isFieldItself(Leak leak) {
    return leak.sink().kind() == Sink.Kind.INPUT_VALUE;
  }

  /** Another text may show the value because the step at that time has done something already. */
  private boolean actedSinceTheNextStep(long time) {
    long begun = timeline.causeOf(time).map(PerformedStep::start).orElse(time);
    return time - begun > REACH_MS
        || tape.actions().stream()
            .filter(action -> action.kind() != PerformedAction.Kind.SCROLL)
            .anyMatch(action -> action.start() >= begun && action.start() <= time);
  }

  private static Where at(Where seen, PerformedStep typing) {
    return new Place(seen)
        .stage(Optional.of(typing.stage()))
        .step(Optional.of(typing.name()))
        .where();
  }
}
