package io.tapecheck.run;

import io.tapecheck.browser.BrowserDied;
import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.OutOfTime;
import io.tapecheck.capture.Capture;
import io.tapecheck.capture.CaptureListener;
import io.tapecheck.capture.SessionPlan;
import io.tapecheck.judge.SessionJudge;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.persona.Redaction;
import io.tapecheck.recorder.RecorderCapability;
import io.tapecheck.replay.Replay;
import io.tapecheck.scenario.Stage;
import io.tapecheck.scenario.Step;
import io.tapecheck.settings.GateInForce;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeProblem;
import io.tapecheck.tape.TapeReader;
import io.tapecheck.tape.TapeWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes one session through capture, replay, verification and judgement. */
public final class SessionRunner {

  private final SessionJudge judge;
  private final Function<SessionPlan, List<GateInForce>> gates;
  private final RunListener listener;

  /**
   * @param gates the limits that apply to a session
   */
  public SessionRunner(
      SessionJudge judge, Function<SessionPlan, List<GateInForce>> gates, RunListener listener) {
    this.judge = judge;
    this.gates = gates;
    this.listener = listener;
  }

  /**
   * Runs a session to its result; whatever breaks becomes part of the tape, and so of the result.
   *
   * @throws BrowserMissing when no browser could be started for it
   */
  public SessionResult run(SessionPlan plan, WorkerBrowsers browsers) {
    browsers.get(plan.driver());
    List<String> failures = new ArrayList<>();
    try {
      Tape tape = capture(plan, browsers);
      failures.addAll(replay(plan, tape, browsers));
    } catch (BrowserMissing e) {
      failures.add("The browser died, and no other could be started: " + redacted(plan, e));
    } catch (BrowserDied e) {
      browsers.discard(plan.driver());
      failures.add(e.subject() + " died: " + redacted(plan, e));
    } catch (OutOfTime e) {
      failures.add("The session was broken off: " + redacted(plan, e));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // One session that breaks must not take the others, and what they have finished, with it.
      browsers.discard(plan.driver());
      failures.add(
          "The session broke (%s): %s".formatted(e.getClass().getSimpleName(), redacted(plan, e)));
    }
    return judged(plan, failures);
  }

  private Tape capture(SessionPlan plan, WorkerBrowsers browsers) {
    listener.onSession(plan);
    return Capture.capture(
        plan,
        browsers.get(plan.driver()),
        new CaptureListener() {
          @Override
          public void onStep(Stage stage, Step step) {
            listener.onStep(plan, stage, step);
          }

          @Override
          public void onDeath() {
            browsers.discard(plan.driver());
          }
        });
  }

  private List<String> replay(SessionPlan plan, Tape tape, WorkerBrowsers browsers) {
    Optional<String> nothing = NothingRecorded.in(tape, plan);
    if (nothing.isPresent()) {
      return List.of(nothing.get());
    }
    if (plan.recorder().descriptor().lacks().contains(RecorderCapability.REPLAY)) {
      return List.of();
    }
    listener.onReplay(plan);
    return Replay.replay(
        tape, plan.recorder().replayer(), browsers.get(plan.driver()), plan.device());
  }

  /** What broke is written to the tape, so that judging it again gives the same verdict. */
  private SessionResult judged(SessionPlan plan, List<String> failures) {
    try {
      Tape tape = TapeReader.open(plan.tape());
      if (!failures.isEmpty()) {
        tape.metadata().failure().ifPresent(first -> failures.add(0, first));
        TapeWriter.resume(tape).fail(String.join(" ", failures));
        tape = TapeReader.open(plan.tape());
      }
      return judge.judge(tape, plan.recorder().descriptor(), gates.apply(plan));
    } catch (TapeProblem e) {
      failures.add(redacted(plan, e));
      return UnjudgedSession.of(plan, String.join(" ", failures));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failures.add(
          "It could not be judged (%s): %s"
              .formatted(e.getClass().getSimpleName(), redacted(plan, e)));
      return UnjudgedSession.of(plan, String.join(" ", failures));
    }
  }

  private static String redacted(SessionPlan plan, Throwable e) {
    String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    return new Redaction(plan.persona().all()).apply(message);
  }
}
