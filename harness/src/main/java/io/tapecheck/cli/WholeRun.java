package io.tapecheck.cli;

import io.tapecheck.capture.SessionPlan;
import io.tapecheck.judge.RunJudge;
import io.tapecheck.judge.RunResult;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.run.Equipment;
import io.tapecheck.run.RunLimits;
import io.tapecheck.run.RunListener;
import io.tapecheck.run.RunPlan;
import io.tapecheck.run.Runner;
import io.tapecheck.settings.Settings;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * Runs planned sessions, shows how it goes, and tells how it ended, also when it is interrupted.
 */
final class WholeRun {

  private final Equipment equipment;
  private final Settings settings;
  private final OutputFolder folder;
  private final List<SessionPlan> plans;
  private final boolean failFast;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Instant started = Instant.now();

  WholeRun(
      Equipment equipment,
      Settings settings,
      OutputFolder folder,
      List<SessionPlan> plans,
      boolean failFast,
      CommandLine commandLine) {
    this.equipment = equipment;
    this.settings = settings;
    this.folder = folder;
    this.plans = plans;
    this.failFast = failFast;
    this.out = commandLine.getOut();
    this.err = commandLine.getErr();
  }

  ExitStatus go() {
    try (Progress progress = Progress.fitting(out)) {
      Runner runner = runner(progress);
      Interruption interruption = Interruption.watch(() -> interrupted(runner, progress));
      List<SessionResult> sessions = runner.run(plans, workers());
      if (!interruption.end()) {
        return ExitStatus.BROKEN; // the interruption tells how far the run came
      }
      progress.close();
      return told(runner, sessions);
    }
  }

  private ExitStatus told(Runner runner, List<SessionResult> sessions) {
    ExitStatus status = Outcome.tell(result(sessions), equipment, folder.folder(), out);
    Optional<String> missing = runner.missingBrowser();
    missing.ifPresent(why -> err.println("tapecheck: " + why));
    return missing.isPresent() ? ExitStatus.ENVIRONMENT : status;
  }

  private void interrupted(Runner runner, Progress progress) {
    runner.stop();
    progress.close();
    List<SessionResult> sessions =
        runner.results(plans, "The run was interrupted before this session ended.");
    out.println("Interrupted; this is what was finished.");
    Outcome.tell(result(sessions), equipment, folder.folder(), out);
  }

  private RunResult result(List<SessionResult> sessions) {
    return RunJudge.judge(
        Version.current(),
        started,
        Instant.now().toEpochMilli() - started.toEpochMilli(),
        sessions);
  }

  private Runner runner(RunListener listener) {
    return new Runner(
        equipment.drivers(),
        settings.browser().settings(),
        equipment.judge(settings),
        plan -> settings.gatesFor(RunPlan.axes(plan)),
        listener,
        RunLimits.of(settings.run()).failingFast(failFast));
  }

  private int workers() {
    return settings.run().workers().orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }
}
