package io.tapecheck.capture;

import io.tapecheck.application.ApplicationSettings;
import io.tapecheck.application.RunningApplication;
import io.tapecheck.browser.Browser;
import io.tapecheck.browser.BrowserDied;
import io.tapecheck.browser.OutOfTime;
import io.tapecheck.browser.StepFailure;
import io.tapecheck.persona.Canary;
import io.tapecheck.persona.Redaction;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.scenario.Stage;
import io.tapecheck.scenario.Step;
import io.tapecheck.settings.Meeting;
import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeProblem;
import io.tapecheck.tape.TapeReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first stage: drives a live page through a scenario while a recorder captures it, and writes
 * the tape.
 */
public final class Capture {

  private final SessionPlan plan;
  private final CaptureListener listener;
  private final Redaction redaction;
  private int stepIndex;
  private Optional<String> brokenOff = Optional.empty();

  private Capture(SessionPlan plan, CaptureListener listener) {
    this.plan = plan;
    this.listener = listener;
    this.redaction = new Redaction(plan.persona().all());
  }

  /**
   * Captures one session. A step that fails, a browser that dies or anything else that breaks ends
   * the session, and the tape says why; it holds everything up to there.
   */
  public static Tape capture(SessionPlan plan, Browser browser, CaptureListener listener) {
    return new Capture(plan, listener).run(browser);
  }

  private Tape run(Browser browser) {
    try (Taping taping = Taping.begin(setup(browser))) {
      taping.finish(perform(taping, browser));
    }
    return TapeReader.open(plan.tape());
  }

  private Optional<String> perform(Taping taping, Browser browser) {
    Optional<String> inPage =
        plan.meeting() == Meeting.IN_PAGE ? Optional.of(taping.recorderScript()) : Optional.empty();
    try (RunningApplication application =
        ApplicationStart.of(plan.application(), new ApplicationSettings(conditions(), inPage))) {
      Preparation.send(plan, application.baseUrl());
      taping.watch(browser::open);
      StepPerformer performer =
          new StepPerformer(
              taping.page(),
              plan.persona(),
              application.baseUrl(),
              filesFolder(),
              plan.timeLimit(),
              plan.capabilities(),
              taping::checkpoint);
      taping.page().setTimeLimit(plan.timeLimit());
      leave(taping, performStages(taping, performer));
      return brokenOff;
    } catch (ApplicationStart.Failed | Preparation.Failed e) {
      return Optional.of(redaction.apply(said(e)));
    } catch (BrowserDied e) {
      listener.onDeath();
      return Optional.of(
          "%s died in step %d: %s".formatted(e.subject(), stepIndex + 1, redaction.apply(said(e))));
    } catch (StepFailure e) {
      return Optional.of("After the last step: " + redaction.apply(said(e)));
    } catch (TapeProblem e) {
      throw e; // what cannot be written down cannot be kept either
    } catch (RuntimeException | StackOverflowError e) {
      listener.onDeath();
      return Optional.of(
          "The session broke in step %d (%s): %s"
              .formatted(stepIndex + 1, e.getClass().getSimpleName(), redaction.apply(said(e))));
    }
  }

  /** A page that cannot be left any more does not take away why its session failed. */
  private void leave(Taping taping, boolean whole) {
    try {
      taping.leave();
    } catch (BrowserDied | StepFailure e) {
      if (whole) {
        throw e;
      }
      if (e instanceof BrowserDied) {
        listener.onDeath();
      }
    }
  }

  /**
   * A step that fails ends the session; that the tape's step says so is enough.
   *
   * @return whether none failed
   */
  private boolean performStages(Taping taping, StepPerformer performer) {
    for (Stage stage : plan.scenario().stages()) {
      for (Step step : stage.steps()) {
        if (!step.appliesTo(plan.variant())) {
          continue;
        }
        taping.at(stage.name(), stepIndex);
        listener.onStep(stage, step);
        PerformedStep performed = perform(stage, step, performer);
        taping.tape().step(performed);
        if (performed.ok()) {
          CanaryPlan.chosen(step.action(), plan.persona()).forEach(taping::chosen);
          taping.look();
        } else {
          checkpointOfFailure(taping);
          return false;
        }
        stepIndex++;
      }
      taping.checkpoint(stage.name());
    }
    return true;
  }

  /** Of a page that cannot be written down either, the step's failure says enough. */
  private static void checkpointOfFailure(Taping taping) {
    try {
      taping.checkpoint("failure");
    } catch (StepFailure e) {
      System.getLogger(Capture.class.getName())
          .log(System.Logger.Level.DEBUG, "no checkpoint of a failure: " + e.getClass().getName());
    }
  }

  private PerformedStep perform(Stage stage, Step step, StepPerformer performer) {
    long start = System.currentTimeMillis();
    Optional<String> note = performer.missing(step);
    boolean ok = true;
    if (note.isEmpty()) {
      try {
        performer.perform(step);
      } catch (StepFailure e) {
        ok = false;
        if (e instanceof OutOfTime late && late.isOfSession()) {
          brokenOff = Optional.of(redaction.apply("Broken off: " + said(e) + "."));
        }
        note = Optional.of("%s (%s)".formatted(redaction.apply(said(e)), step.position()));
      }
    }
    return new PerformedStep(
        stepIndex,
        stage.name(),
        step.name(),
        step.action().isExpectation(),
        start,
        System.currentTimeMillis(),
        ok,
        note);
  }

  private Map<String, String> conditions() {
    Map<String, String> conditions = new HashMap<>(plan.scenario().backEnd());
    plan.variant().axes().entrySet().stream()
        .filter(axis -> plan.application().conditions().containsKey(axis.getKey()))
        .forEach(axis -> conditions.put(axis.getKey(), axis.getValue()));
    return conditions;
  }

  private Path filesFolder() {
    Path file = Path.of(plan.scenario().position().file()).toAbsolutePath();
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  private TapingSetup setup(Browser browser) {
    RecorderDescriptor recorder = plan.recorder().descriptor();
    TapeMetadata metadata =
        new TapeMetadata(
            TapeMetadata.FORMAT,
            plan.id(),
            plan.scenario().name(),
            plan.scenario().title(),
            plan.application().id(),
            plan.variant().axes(),
            new TapeMetadata.RecorderUsed(recorder.id(), recorder.version(), plan.options()),
            new TapeMetadata.BrowserUsed(
                browser.engine(), plan.driver(), browser.version(), plan.device().id()),
            plan.persona().seed(),
            System.currentTimeMillis(),
            Optional.empty(),
            Optional.empty());
    List<PlannedValue> planned = CanaryPlan.of(plan.scenario(), plan.variant(), plan.persona());
    return new TapingSetup(
        plan.tape(),
        metadata,
        plan.recorder(),
        plan.options(),
        plan.meeting(),
        plan.collectorPort(),
        plan.device(),
        plan.liftContentSecurityPolicy(),
        planned,
        shown(planned),
        false);
  }

  private List<Canary> shown(List<PlannedValue> planned) {
    return Stream.concat(
            plan.persona().account().stream(),
            CanaryPlan.given(plan.scenario().given(), planned, plan.persona()).stream())
        .distinct()
        .toList();
  }

  private static String said(Throwable e) {
    return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
  }
}
