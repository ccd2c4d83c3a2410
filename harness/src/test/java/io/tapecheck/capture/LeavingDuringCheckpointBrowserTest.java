package io.tapecheck.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tapecheck.browser.Browser;
import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.Devices;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.playwright.PlaywrightDriver;
import io.tapecheck.browser.selenium.SeleniumDriver;
import io.tapecheck.settings.Meeting;
import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page that is left while it is being written down: both are kept, and neither waits. */
class LeavingDuringCheckpointBrowserTest {

  /** Has a frame that does not load before the page has gone elsewhere, so that no rest comes. */
  private static final String RESTLESS =
      """
      <!doctype html><title>first</title>
      <script>
        function begin(leave) {
          document.body.append(Object.assign(document.createElement('iframe'), {src: '/held'}));
          setTimeout(leave, 300);
        }
      </script>
      """;

  private final CountDownLatch left = new CountDownLatch(1);

  @TempDir Path folder;
  private HttpServer server;

  static Stream<BrowserDriver> drivers() {
    return Stream.of(new PlaywrightDriver(), new SeleniumDriver());
  }

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          if (path.equals("/left")) {
            left.countDown();
          } else if (path.equals("/held")) {
            awaitLeft();
          }
          byte[] body =
              (path.equals("/first") ? RESTLESS : "<!doctype html><title>next</title>")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  private void awaitLeft() {
    try {
      if (!left.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The page was never left.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    left.countDown();
    server.stop(0);
  }

  @ParameterizedTest
  @MethodSource("drivers")
  void forAnotherViewOfTheSameDocument(BrowserDriver driver) {
    Tape tape =
        checkpointWhile(
            driver, "begin(() => { history.pushState(null, '', '/view'); fetch('/left'); })");

    assertThat(tape.checkpoints())
        .extracting(Checkpoint::name)
        .containsExactly("leaving /first", "wanted");
    assertThat(tape.live(tape.checkpoints().get(1)).url()).endsWith("/view");
  }

  @ParameterizedTest
  @MethodSource("drivers")
  void forAnotherDocument(BrowserDriver driver) {
    Tape tape = checkpointWhile(driver, "begin(() => { location.href = '/next'; })");

    assertThat(tape.checkpoints())
        .extracting(Checkpoint::name)
        .containsExactly("leaving /first", "wanted");
    assertThat(tape.live(tape.checkpoints().get(1)).title()).isEqualTo("next");
  }

  /** The tape of a checkpoint that is taken while the page does something; nothing may fail. */
  private Tape checkpointWhile(BrowserDriver driver, String script) {
    try (Browser browser = driver.start(BrowserSettings.defaults());
        Taping taping = Taping.begin(setup())) {
      LivePage page = taping.watch(browser::open);
      page.open("http://127.0.0.1:" + server.getAddress().getPort() + "/first");
      taping.at("stage", 7);
      page.evaluate("void " + script);
      taping.checkpoint("wanted");
      taping.finish(Optional.empty());
    }
    Tape tape = TapeReader.open(folder.resolve("tape"));
    assertThat(tape.checkpoints()).extracting(Checkpoint::step).containsOnly(7);
    assertThat(tape.problems()).isEmpty();
    return tape;
  }

  private TapingSetup setup() {
    TapeMetadata metadata =
        new TapeMetadata(
            TapeMetadata.FORMAT,
            "session-1",
            "scenario",
            "A scenario",
            "shop",
            Map.of(),
            new TapeMetadata.RecorderUsed("silent", "1", Map.of()),
            new TapeMetadata.BrowserUsed("chromium", "driver", "1", "desktop"),
            1,
            System.currentTimeMillis(),
            Optional.empty(),
            Optional.empty());
    return new TapingSetup(
        folder.resolve("tape"),
        metadata,
        new SilentRecorder(),
        Map.of(),
        Meeting.INJECTED,
        Optional.empty(),
        Devices.DESKTOP,
        false,
        List.of(),
        List.of(),
        true);
  }
}
