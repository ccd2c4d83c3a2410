package io.tapecheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tapecheck.browser.Browser;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.Devices;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.PageSettings;
import io.tapecheck.browser.Witness;
import io.tapecheck.browser.playwright.PlaywrightDriver;
import io.tapecheck.scenario.Locator;
import io.tapecheck.tape.SnapshotNode;
import io.tapecheck.tape.TapeJson;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page probe in a real browser: what it tells of actions, and how it writes a page down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProbeBrowserTest {

  private static final String PAGE =
      """
      <!doctype html><html><head><title>Form</title></head><body style="margin:0;height:3000px">
      <label>Card <input id="card" autocomplete="cc-number"></label>
      <label><input type="checkbox" id="terms"> Terms</label>
      <button id="pay">Pay</button>
      <div class="block"><button id="secret">Secret</button></div>
      <div id="host"></div>
      <script>
        const card = document.getElementById('card');
        card.addEventListener('input', () => { card.value = card.value.replace(/(\\d{4})(?=\\d)/g, '$1 '); });
        const root = document.getElementById('host').attachShadow({ mode: 'open' });
        root.innerHTML = '<p>inside</p><button>Deep</button>';
        document.getElementById('pay').addEventListener('click', () => history.pushState(null, '', '/paid'));
        Element.prototype.getBoundingClientRect = () => ({ left: 9, top: 9, width: 9, height: 9 });
      </script></body></html>
      """;

  private final CountDownLatch held = new CountDownLatch(1);
  private final Browser browser = new PlaywrightDriver().start(BrowserSettings.defaults());
  private final HttpServer site = serve();
  private Witness witness = new Witness();
  private LivePage page = open();

  @BeforeAll
  void close() {
    page.close();
  }

  @BeforeEach
  void begin() {
    witness = new Witness();
    page = open();
    page.open("http://127.0.0.1:" + site.getAddress().getPort() + "/form");
  }

  @AfterEach
  void end() {
    page.close();
  }

  @AfterAll
  void stop() {
    browser.close();
    site.stop(0);
  }

  @Test
  void aClickIsToldAtItsElementThroughShadowRoots() {
    page.click(Locator.role("button", "Deep"));

    assertThat(told("click").json().path("target").path("path").asText())
        .isEqualTo("html > body > div:nth-of-type(2) >>> button:nth-of-type(1)");
  }

  @Test
  void anElementThatMustNotBeRecordedIsToldSo() {
    page.click(Locator.role("button", "Secret"));

    assertThat(told("click").json().path("target").path("blocked").asBoolean()).isTrue();
  }

  @Test
  void oneInputIsToldOnceThoughThePageWritesBackAndAChangeFollows() {
    int before = count("input");
    page.fill(Locator.label("Card"), "4242424242424242");
    page.click(Locator.role("button", "Deep"));

    assertThat(told("input").value()).contains("4242424242424242");
    assertThat(count("input") - before).isEqualTo(1);
    assertThat(told("input").json().path("target").path("field").asText()).isEqualTo("cc-number");
  }

  @Test
  void aCheckboxIsToldByItsState() {
    page.check(Locator.label("Terms"), true);

    assertThat(told("input").json().path("checked").asBoolean()).isTrue();
  }

  @Test
  void scrollingWithoutAPauseIsOneAction() {
    page.scrollBy(0, 400);
    page.callProbe("snapshot", TapeJson.mapper().createObjectNode());

    assertThat(told("scroll").json().path("y").asInt()).isEqualTo(400);
    assertThat(told("scroll").json().path("target").path("path").asText()).isEqualTo("html");
  }

  @Test
  void aPageIsWrittenDownAsItIsLeft() {
    page.fill(Locator.label("Card"), "5555");
    page.click(Locator.role("button", "Pay"));

    assertThat(told("leaving").json().path("snapshot").path("url").asText()).endsWith("/form");
  }

  @Test
  void whatThePagePatchesDoesNotReachTheProbe() {
    ProbeSnapshot snapshot = checkpoint(2_000);

    assertThat(snapshot.unrest()).isEmpty();
    assertThat(snapshot.page().title()).isEqualTo("Form");
    assertThat(snapshot.page().root().box()).isNotEqualTo(List.of(9.0, 9.0, 9.0, 9.0));
    SnapshotNode.Element body = (SnapshotNode.Element) snapshot.page().root().children().get(1);
    assertThat(body.children())
        .filteredOn(SnapshotNode.Element.class::isInstance)
        .anySatisfy(child -> assertThat(((SnapshotNode.Element) child).shadow()).isPresent());
  }

  @Test
  void aPageThatKeepsMovingIsSaidToMove() {
    page.evaluate("setInterval(() => { document.title += '.'; }, 10) && null");

    assertThat(checkpoint(300).unrest()).contains("the document is changing");
  }

  @Test
  void aFrameThatLoadsIsAwaited() {
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('iframe'), {src: '/held'}))"
            + " && null");
    assertThat(checkpoint(300).unrest()).contains("a frame is loading");

    held.countDown();
    ProbeSnapshot snapshot = checkpoint(10_000);

    assertThat(snapshot.unrest()).isEmpty();
    SnapshotNode.Element body = (SnapshotNode.Element) snapshot.page().root().children().get(1);
    assertThat(body.children())
        .last()
        .isInstanceOfSatisfying(
            SnapshotNode.Element.class,
            frame -> assertThat(frame.document().orElseThrow().url()).endsWith("/held"));
  }

  private ProbeSnapshot checkpoint(int limit) {
    return ProbeSnapshot.join(
        page.callProbe(
            "checkpoint",
            TapeJson.mapper()
                .createObjectNode()
                .put("quiet", 120)
                .put("scrollQuiet", 120)
                .put("limit", limit)));
  }

  private LivePage open() {
    return browser.open(
        new PageSettings(
            Devices.DESKTOP,
            ProbeScript.source(List.of(".block"), true),
            List.of(),
            false,
            false,
            witness));
  }

  private int count(String kind) {
    return (int) messages().stream().filter(message -> message.kind().equals(kind)).count();
  }

  /** The last message of a kind, awaited. */
  private ProbeMessage told(String kind) {
    assertThat(page.waitUntil(() -> count(kind) > 0, Duration.ofSeconds(5))).as(kind).isTrue();
    return messages().stream()
        .filter(message -> message.kind().equals(kind))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private List<ProbeMessage> messages() {
    return witness.messages().stream().map(ProbeMessage::of).toList();
  }

  private HttpServer serve() {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      server.createContext(
          "/",
          exchange -> {
            if (exchange.getRequestURI().getPath().equals("/held")) {
              awaitRelease();
            }
            byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.setExecutor(Executors.newCachedThreadPool());
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException("The test's page cannot be served.", e);
    }
  }

  private void awaitRelease() {
    try {
      if (!held.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The test never released its frame.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
