package io.tapecheck.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.capture.SessionPlan;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.judge.Verdict;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.Stage;
import io.tapecheck.scenario.Step;
import io.tapecheck.scenario.yaml.ScenarioFiles;
import io.tapecheck.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {

  @TempDir Path folder;

  @Test
  void withoutABrowserEverySessionIsAnErrorThatSaysWhy() throws IOException {
    List<SessionPlan> plans = plans();
    List<String> told = new ArrayList<>();
    Runner runner = runner(told);

    List<SessionResult> results = runner.run(plans, 2);

    assertThat(results).hasSize(2).allMatch(result -> result.verdict() == Verdict.ERROR);
    assertThat(results.get(0).failure())
        .hasValueSatisfying(
            why -> assertThat(why).startsWith("No browser was found for playwright"));
    assertThat(runner.missingBrowser())
        .hasValueSatisfying(why -> assertThat(why).contains("Tried: nothing"));
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(plans.stream().map(SessionPlan::id).toList());
  }

  @Test
  void failingFastNothingIsBegunAfterASessionThatDidNotPass() throws IOException {
    List<SessionPlan> plans = plans();
    List<String> told = new ArrayList<>();

    List<SessionResult> results =
        runner(told, RunLimits.of(settings().run()).failingFast(true)).run(plans, 1);

    assertThat(told).containsExactly(plans.get(0).id());
    assertThat(results.get(1).failure())
        .contains(
            "Not run: %s did not pass, and --fail-fast was given.".formatted(plans.get(0).id()));
  }

  @Test
  void afterTheRunsTimeNothingIsBegun() throws IOException {
    List<String> told = new ArrayList<>();

    List<SessionResult> results =
        runner(told, new RunLimits(Duration.ofMinutes(1), Duration.ZERO, false)).run(plans(), 1);

    assertThat(told).isEmpty();
    assertThat(results)
        .allMatch(result -> result.verdict() == Verdict.ERROR)
        .allMatch(
            result ->
                result
                    .failure()
                    .orElse("")
                    .startsWith("Not run: the run's time (run.limitSeconds"));
  }

  @Test
  void sessionsThatWereNeverBegunAreErrorsThatSayWhy() throws IOException {
    List<SessionPlan> plans = plans();

    assertThat(runner(new ArrayList<>()).results(plans, "The run was interrupted."))
        .hasSize(2)
        .allMatch(result -> result.verdict() == Verdict.ERROR)
        .allMatch(result -> result.failure().equals(Optional.of("The run was interrupted.")));
  }

  private List<SessionPlan> plans() throws IOException {
    Path file = folder.resolve("buy.yaml");
    Files.writeString(
        file,
        "scenario: buy\napp: shop\ntitle: Buy\nvariants: {matrix: {driver: [playwright, selenium]}}\n"
            + "stages: [{stage: browse, steps: [open: /]}]\n");
    Scenario scenario = ScenarioFiles.load(file);
    return new RunPlan(FakeEquipment.whole(), settings(), folder.resolve("tapes"))
        .sessions(new RunRequest(List.of(scenario), Optional.empty(), Map.of()));
  }

  private static Runner runner(List<String> told) {
    return runner(told, RunLimits.of(settings().run()));
  }

  private static Runner runner(List<String> told, RunLimits limits) {
    Equipment equipment = FakeEquipment.whole();
    return new Runner(
        equipment.drivers(),
        settings().browser().settings(),
        equipment.judge(settings()),
        plan -> settings().gatesFor(RunPlan.axes(plan)),
        new Told(told),
        limits);
  }

  private static Settings settings() {
    return Settings.load(Optional.empty(), List.of("recorder.use=tape@2"));
  }

  private record Told(List<String> results) implements RunListener {
    @Override
    public void onBegin(int sessions, int workers) {}

    @Override
    public void onSession(SessionPlan session) {}

    @Override
    public void onStep(SessionPlan session, Stage stage, Step step) {}

    @Override
    public void onReplay(SessionPlan session) {}

    @Override
    public void onResult(SessionPlan session, SessionResult result) {
      synchronized (results) {
        results.add(session.id());
      }
    }
  }
}
