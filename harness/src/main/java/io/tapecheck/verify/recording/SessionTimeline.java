package io.tapecheck.verify.recording;

import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.Tape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which stage and step a moment belongs to. Moments are milliseconds since the epoch. */
public final class SessionTimeline {

  private final long started;
  private final List<PerformedStep> steps;

  public SessionTimeline(Tape tape) {
    started = tape.metadata().started();
    steps = new ArrayList<>(tape.steps());
    steps.sort(Comparator.comparingLong(PerformedStep::start));
  }

  /** Milliseconds from the start of the session to a moment. */
  public long sinceStart(long time) {
    return time - started;
  }

  /** The last step that began at or before a moment. */
  public Optional<PerformedStep> stepAt(long time) {
    return lastBefore(time, step -> true);
  }

  /**
   * The last step that began at or before a moment and did something: what happened then is its.
   */
  public Optional<PerformedStep> causeOf(long time) {
    return lastBefore(time, step -> !step.expectation());
  }

  /** The step with this index over the whole session. */
  public Optional<PerformedStep> step(int index) {
    return steps.stream().filter(step -> step.index() == index).findFirst();
  }

  /** A place that says stage, causing step and time. */
  public Place placeAt(long time) {
    Optional<PerformedStep> cause = causeOf(time);
    return Place.nowhere()
        .time(sinceStart(time))
        .stage(cause.or(() -> stepAt(time)).map(PerformedStep::stage))
        .step(cause.map(PerformedStep::name));
  }

  private Optional<PerformedStep> lastBefore(long time, Predicate<PerformedStep> wanted) {
    Optional<PerformedStep> last = Optional.empty();
    for (PerformedStep step : steps) {
      if (step.start() > time) {
        break;
      }
      if (wanted.test(step)) {
        last = Optional.of(step);
      }
    }
    return last;
  }
}
