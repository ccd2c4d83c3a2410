package io.tapecheck.scenarios.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.application.Application;
import io.tapecheck.application.ApplicationSettings;
import io.tapecheck.application.RunningApplication;
import io.tapecheck.browser.Browser;
import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.Capability;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.PageSettings;
import io.tapecheck.catalog.Catalog;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.judge.Verdict;
import io.tapecheck.run.Equipment;
import io.tapecheck.run.RunLimits;
import io.tapecheck.run.RunPlan;
import io.tapecheck.run.RunRequest;
import io.tapecheck.run.Runner;
import io.tapecheck.scenario.yaml.ScenarioFiles;
import io.tapecheck.scenarios.site.FormSite;
import io.tapecheck.settings.Settings;
import io.tapecheck.tape.TapeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever breaks one session, the others are finished, judged and told. */
class BrokenRunBrowserTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"playwright", "selenium"})
  void aBrowserThatDiesTakesItsSessionOnlyAndTheNextHasANewOne(String driver) {
    Project project =
        new Project(folder)
            .settings("scenarios: .\n")
            .file("1-before.yaml", Project.SIGN_UP.replace("sign-up", "before"))
            .file("2-deadly.yaml", Project.opening("deadly", "/kill"))
            .file("3-after.yaml", Project.SIGN_UP.replace("sign-up", "after"));
    Answer answer;
    try (FormSite site = FormSite.start()) {
      answer = Answer.of(project.run("--url", site.url(), "--browser", driver, "--workers", "1"));
    }

    assertThat(answer.status()).as(answer.out() + answer.err()).isEqualTo(4);
    assertThat(answer.out()).contains("deadly." + driver).contains("died");
    JsonNode sessions = project.result().path("sessions");
    assertThat(sessions.findValuesAsText("verdict")).containsExactly("pass", "error", "pass");
    sessions.forEach(
        session ->
            assertThat(
                    TapeReader.open(project.out().resolve(session.path("tape").asText()))
                        .metadata()
                        .ended())
                .isPresent());
  }

  @Test
  void aStepThatFailsLeavesTheBrowserToTheNextSession() {
    Project project =
        new Project(folder)
            .file("1-failing.yaml", Project.opening("failing", "/"))
            .file("2-after.yaml", Project.SIGN_UP);
    List<Browser> started = new ArrayList<>();
    Equipment found = Equipment.find();
    BrowserDriver counting = new Counting(found.drivers().get("playwright"), started);
    try (FormSite site = FormSite.start()) {
      List<SessionResult> results =
          run(
              project,
              with(found, List.of(counting), found.applications().all()),
              List.of("app.url=" + site.url(), "run.timeLimitSeconds=1"));

      assertThat(results.get(0).failure())
          .hasValueSatisfying(why -> assertThat(why).contains("Step 2 of stage page"));
      assertThat(results.get(0).verdict()).isEqualTo(Verdict.FAIL);
      assertThat(results.get(1).failure()).isEmpty();
    }
    assertThat(started).hasSize(1);
  }

  @Test
  void aDriverWithoutABrowserLeavesTheSessionsOfTheOthers() {
    Project project =
        new Project(folder)
            .file(
                "sign-up.yaml",
                Project.SIGN_UP + "variants: {matrix: {driver: [playwright, absent]}}\n");
    Equipment found = Equipment.find();
    Equipment lacking =
        with(
            found,
            List.of(found.drivers().get("playwright"), new Absent()),
            found.applications().all());
    try (FormSite site = FormSite.start()) {
      List<SessionResult> results = run(project, lacking, List.of("app.url=" + site.url()));

      assertThat(results.get(0).failure()).isEmpty();
      assertThat(results.get(1).verdict()).isEqualTo(Verdict.ERROR);
      assertThat(results.get(1).failure()).contains("No browser was found.");
    }
  }

  @Test
  void anApplicationWhosePortIsTakenSaysSo() throws IOException {
    Project project = new Project(folder).file("sign-up.yaml", Project.SIGN_UP);
    Equipment found = Equipment.find();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<SessionResult> results =
          run(
              project,
              with(found, found.drivers().all(), List.of(new Fixed(taken.getLocalPort()))),
              List.of());

      assertThat(results.get(0).verdict()).isEqualTo(Verdict.ERROR);
      assertThat(results.get(0).failure())
          .hasValueSatisfying(
              why ->
                  assertThat(why)
                      .contains("The application form could not be started")
                      .contains("a port that it needs is taken"));
    }
  }

  private static List<SessionResult> run(
      Project project, Equipment equipment, List<String> overrides) {
    Settings settings = Settings.load(Optional.empty(), overrides);
    Runner runner =
        new Runner(
            equipment.drivers(),
            settings.browser().settings(),
            equipment.judge(settings),
            plan -> settings.gatesFor(RunPlan.axes(plan)),
            new Silent(),
            RunLimits.of(settings.run()));
    return runner.run(
        new RunPlan(equipment, settings, project.out().resolve("tapes"))
            .sessions(
                new RunRequest(
                    ScenarioFiles.loadFolder(project.folder()), Optional.empty(), Map.of())),
        1);
  }

  private static Equipment with(
      Equipment found, List<BrowserDriver> drivers, List<Application> applications) {
    return new Equipment(
        Catalog.of("BrowserDriver", drivers, BrowserDriver::id),
        found.recorders(),
        Catalog.of("Application", applications, Application::id),
        found.verifiers(),
        found.reporters());
  }

  /** Remembers the browsers that it started. */
  private record Counting(BrowserDriver driver, List<Browser> started) implements BrowserDriver {
    @Override
    public String id() {
      return driver.id();
    }

    @Override
    public Set<Capability> capabilities(String engine) {
      return driver.capabilities(engine);
    }

    @Override
    public Browser start(BrowserSettings settings) {
      Browser browser = driver.start(settings);
      started.add(browser);
      return browser;
    }

    @Override
    public boolean recognises(Object handle) {
      return driver.recognises(handle);
    }

    @Override
    public Optional<LivePage> attach(Object handle, PageSettings settings) {
      return driver.attach(handle, settings);
    }
  }

  /** A driver on a machine that has no browser for it. */
  private record Absent() implements BrowserDriver {
    @Override
    public String id() {
      return "absent";
    }

    @Override
    public Set<Capability> capabilities(String engine) {
      return Set.of();
    }

    @Override
    public Browser start(BrowserSettings settings) {
      throw new BrowserMissing("No browser was found.");
    }

    @Override
    public boolean recognises(Object handle) {
      return false;
    }

    @Override
    public Optional<LivePage> attach(Object handle, PageSettings settings) {
      return Optional.empty();
    }
  }

  /** An application that can be at one port only. */
  private record Fixed(int port) implements Application {
    @Override
    public String id() {
      return "form";
    }

    @Override
    public String title() {
      return "A form";
    }

    @Override
    public Map<String, Set<String>> conditions() {
      return Map.of();
    }

    @Override
    public RunningApplication start(ApplicationSettings settings) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        throw new IllegalStateException("The port was free: " + socket);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
