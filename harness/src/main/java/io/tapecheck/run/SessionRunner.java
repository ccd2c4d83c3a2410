package io.tapecheck.run;

import io.tapecheck.browser.Browser;
import io.tapecheck.browser.BrowserDied;
import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.capture.Capture;
import io.tapecheck.capture.SessionPlan;
import io.tapecheck.judge.SessionJudge;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.judge.Verdict;
import io.tapecheck.persona.Redaction;
import io.tapecheck.replay.Replay;
import io.tapecheck.settings.GateInForce;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeProblem;
import io.tapecheck.tape.TapeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Takes one session through capture, replay, verification and judgement. */
final class SessionRunner {

  private final SessionJudge judge;
  private final Function<SessionPlan, List<GateInForce>> gates;
  private final RunListener listener;

  SessionRunner(
      SessionJudge judge, Function<SessionPlan, List<GateInForce>> gates, RunListener listener) {
    this.judge = judge;
    this.gates = gates;
    this.listener = listener;
  }

  /** Runs a session to its result; whatever breaks becomes part of the result. */
  SessionResult run(SessionPlan plan, WorkerBrowsers browsers) {
    List<String> failures = new ArrayList<>();
    try {
      Browser browser = browsers.get(plan.driver());
      listener.onSession(plan);
      Tape tape =
          Capture.capture(plan, browser, (stage, step) -> listener.onStep(plan, stage, step));
      if (tape.metadata().failure().isPresent()) {
        browsers.discard(plan.driver());
      }
      listener.onReplay(plan);
      failures.addAll(
          Replay.replay(
              tape, plan.recorder().replayer(), browsers.get(plan.driver()), plan.device()));
    } catch (BrowserDied e) {
      browsers.discard(plan.driver());
      failures.add("The browser died: " + redacted(plan, e));
    } catch (BrowserMissing e) {
      throw e;
    } catch (RuntimeException e) {
      // One session that breaks must not take the others, and what they have finished, with it.
      browsers.discard(plan.driver());
      failures.add(
          "The session broke (%s): %s".formatted(e.getClass().getSimpleName(), redacted(plan, e)));
    }
    return judged(plan, failures);
  }

  private SessionResult judged(SessionPlan plan, List<String> failures) {
    try {
      SessionResult result =
          judge.judge(
              TapeReader.open(plan.tape()), plan.recorder().descriptor(), gates.apply(plan));
      return failures.isEmpty() ? result : broken(result, failures);
    } catch (TapeProblem e) {
      failures.add(redacted(plan, e));
      return withoutTape(plan, failures);
    }
  }

  private static SessionResult broken(SessionResult result, List<String> failures) {
    List<String> all = new ArrayList<>();
    result.failure().ifPresent(all::add);
    all.addAll(failures);
    return new SessionResult(
        result.metadata(),
        Verdict.ERROR,
        Optional.of(String.join(" ", all)),
        result.durationMillis(),
        result.tape(),
        result.steps(),
        result.gates(),
        result.measures(),
        result.findings(),
        result.errors());
  }

  private static SessionResult withoutTape(SessionPlan plan, List<String> failures) {
    var recorder = plan.recorder().descriptor();
    return new SessionResult(
        new TapeMetadata(
            TapeMetadata.FORMAT,
            plan.id(),
            plan.scenario().name(),
            plan.scenario().title(),
            plan.application().id(),
            plan.variant().axes(),
            new TapeMetadata.RecorderUsed(recorder.id(), recorder.version(), plan.options()),
            new TapeMetadata.BrowserUsed("", plan.driver(), "", plan.device().id()),
            plan.persona().seed(),
            System.currentTimeMillis(),
            Optional.empty(),
            Optional.empty()),
        Verdict.ERROR,
        Optional.of(String.join(" ", failures)),
        0,
        plan.tape(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  private static String redacted(SessionPlan plan, RuntimeException e) {
    String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    return new Redaction(plan.persona().all()).apply(message);
  }
}
