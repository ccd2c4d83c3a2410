package io.tapecheck.benchmark;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.tapecheck.application.ApplicationSettings;
import io.tapecheck.application.RunningApplication;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.discovery.BrowserDiscovery;
import io.tapecheck.capture.Capture;
import io.tapecheck.capture.CaptureListener;
import io.tapecheck.capture.SessionPlan;
import io.tapecheck.collector.Collector;
import io.tapecheck.recorder.CollectorAnswer;
import io.tapecheck.recorder.RecorderSession;
import io.tapecheck.run.Equipment;
import io.tapecheck.run.RunPlan;
import io.tapecheck.run.RunRequest;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.yaml.ScenarioFiles;
import io.tapecheck.settings.Settings;
import io.tapecheck.tape.Tape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the wall time of a capture with that of a bare Playwright script that does the same on
 * the same application with the same recorder injected, in turns. Application and browsers are
 * started before; what is timed includes opening and closing the page.
 */
public final class CostOfCapture {

  private static final int WARM_UP = 2;
  private static final Path SCENARIO = Path.of("src/main/tapecheck/shop/guest-checkout-card.yaml");
  private static final List<String> FLAGS =
      List.of(
          "--disable-features=LocalNetworkAccessChecks",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking");

  private final Equipment equipment = Equipment.find();
  private final Path folder;

  private CostOfCapture(Path folder) {
    this.folder = folder;
  }

  /**
   * Measures.
   *
   * @param arguments the folder to write to, and the number of pairs
   */
  public static void main(String... arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    new CostOfCapture(folder).measure(Integer.parseInt(arguments[1]));
  }

  private void measure(int pairs) throws IOException {
    SessionPlan first = plan(folder.resolve("tapes"));
    List<Pair> measured = new ArrayList<>();
    try (RunningApplication shop =
            first.application().start(new ApplicationSettings(Map.of(), Optional.empty()));
        TimedBrowser browser =
            new TimedBrowser(
                equipment.drivers().get("playwright").start(BrowserSettings.defaults()));
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        com.microsoft.playwright.Browser bare = launch(playwright)) {
      for (int round = -WARM_UP; round < pairs; round++) {
        SessionPlan plan = served(plan(folder.resolve("tapes/" + round)), shop);
        Pair pair = new Pair(capture(plan, browser), bare(plan, bare, shop));
        System.out.println((round < 0 ? "warm-up  " : "measured ") + pair.shown());
        if (round >= 0) {
          measured.add(pair);
        }
      }
    }
    CostReport report = CostReport.of(measured);
    System.out.println(report.table());
    report.writeTo(folder.resolve("cost-of-capture.json"));
  }

  private static Capturing capture(SessionPlan plan, TimedBrowser browser) {
    long start = System.nanoTime();
    Tape tape = Capture.capture(plan, browser, CaptureListener.NOBODY);
    double millis = (System.nanoTime() - start) / 1e6;
    tape.metadata()
        .failure()
        .ifPresent(
            failure -> {
              throw new IllegalStateException("A capture failed: " + failure);
            });
    return Capturing.of(millis, tape, browser.taken());
  }

  private static double bare(
      SessionPlan plan, com.microsoft.playwright.Browser browser, RunningApplication shop) {
    List<String> problems = new ArrayList<>();
    try (Collector collector =
        Collector.start(
            Optional.empty(), request -> {}, problems::add, request -> CollectorAnswer.NOTHING)) {
      String recorder =
          plan.recorder()
              .bootScript(
                  new RecorderSession(
                      plan.id(),
                      collector.urlFor(plan.recorder().descriptor().id()),
                      plan.options()));
      long start = System.nanoTime();
      new BareCheckout(browser, shop.baseUrl(), plan.persona()).perform(recorder, plan.device());
      double millis = (System.nanoTime() - start) / 1e6;
      if (collector.wire().isEmpty() || !problems.isEmpty()) {
        throw new IllegalStateException("The bare script was not recorded. " + problems);
      }
      return millis;
    }
  }

  private SessionPlan plan(Path tapes) {
    Scenario scenario = ScenarioFiles.load(SCENARIO);
    return new RunPlan(equipment, Settings.defaults(), tapes)
        .sessions(
            new RunRequest(
                List.of(scenario),
                Optional.empty(),
                Map.of("driver", "playwright", "device", "desktop", "recorder", "rrweb@2.2.2")))
        .get(0);
  }

  private static SessionPlan served(SessionPlan plan, RunningApplication running) {
    return new SessionPlan(
        plan.id(),
        plan.scenario(),
        plan.variant(),
        new Served(plan.application(), running),
        plan.recorder(),
        plan.options(),
        plan.meeting(),
        plan.collectorPort(),
        plan.device(),
        plan.driver(),
        plan.capabilities(),
        plan.persona(),
        plan.timeLimit(),
        plan.liftContentSecurityPolicy(),
        plan.tape());
  }

  private static com.microsoft.playwright.Browser launch(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(
                    new BrowserDiscovery().browser(BrowserSettings.defaults()).path())
                .setChromiumSandbox(false)
                .setArgs(FLAGS));
  }
}
