package io.tapecheck.junit;

import io.tapecheck.browser.Browser;
import io.tapecheck.capture.SessionPlan;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.persona.Persona;
import io.tapecheck.recorder.Recorder;
import io.tapecheck.run.RunListener;
import io.tapecheck.run.RunPlan;
import io.tapecheck.run.RunRequest;
import io.tapecheck.run.SessionRunner;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs scenarios in a test; a test method gets one as a parameter.
 *
 * <pre>{@code
 * @Test
 * void aGuestBuys(TapecheckSession tapecheck) {
 *   tapecheck.run(Scenario.named("guest-buys")…build());
 * }
 * }</pre>
 */
public final class TapecheckSession {

  private final TestBench bench;
  private final Settings settings;
  private final ExtensionContext test;

  TapecheckSession(TestBench bench, Settings settings, ExtensionContext test) {
    this.bench = bench;
    this.settings = settings;
    this.test = test;
  }

  /**
   * Captures, replays, verifies and judges a scenario's first variant.
   *
   * @throws TapecheckFailure when it does not pass
   */
  public SessionResult run(Scenario scenario) {
    SessionResult result = judge(scenario);
    TapecheckFailure.throwUnlessPassed(result);
    return result;
  }

  /** The same without an opinion, for tests that expect findings. */
  public SessionResult judge(Scenario scenario) {
    Path folder = TestSettings.folder(settings);
    Scenario named = renamed(scenario);
    SessionPlan plan = plan(named, folder);
    SessionResult result =
        new SessionRunner(
                bench.equipment().judge(settings),
                session -> settings.gatesFor(RunPlan.axes(session)),
                RunListener.NOBODY)
            .run(plan, bench.browsers(settings));
    bench.keep(result, folder);
    test.publishReportEntry("tapecheck.tape", plan.tape().toString());
    return result;
  }

  /** The persona that types in this test's scenarios. */
  public Persona persona(Scenario scenario) {
    return plan(scenario, TestSettings.folder(settings)).persona();
  }

  Recorder recorder() {
    return bench.equipment().recorders().get(settings.recorder().use());
  }

  Browser browser() {
    return bench.browsers(settings).get(settings.browser().driver());
  }

  private SessionPlan plan(Scenario scenario, Path folder) {
    return new RunPlan(bench.equipment(), settings, folder.resolve("tapes"))
        .sessions(new RunRequest(List.of(scenario), Optional.empty(), Map.of()))
        .get(0);
  }

  /** Two tests may run one scenario; their tapes must not meet. */
  private Scenario renamed(Scenario scenario) {
    return scenario.renamed(bench.uniqueId(scenario.name()));
  }
}
