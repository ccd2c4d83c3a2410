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
import io.tapecheck.tape.TapeJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A browser with the page probe and a server for the pages of a test. */
final class ProbedPages implements AutoCloseable {

  private final Browser browser = new PlaywrightDriver().start(BrowserSettings.defaults());
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final HttpServer server;
  private Witness witness = new Witness();

  ProbedPages() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          byte[] body =
              pages
                  .getOrDefault(exchange.getRequestURI().getPath(), "")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** Opens a new page that shows this HTML. */
  LivePage show(String html) {
    witness = new Witness();
    pages.put("/page", html);
    LivePage page =
        browser.open(
            new PageSettings(
                Devices.DESKTOP,
                ProbeScript.source(List.of(".block"), false),
                List.of(),
                false,
                false,
                witness));
    page.open("http://127.0.0.1:" + server.getAddress().getPort() + "/page");
    return page;
  }

  /** Has the probe tell what it has not told yet. */
  void flush(LivePage page) {
    page.callProbe("snapshot", TapeJson.mapper().createObjectNode());
  }

  /** The messages of a kind so far. */
  List<ProbeMessage> told(String kind) {
    return witness.messages().stream()
        .map(ProbeMessage::of)
        .filter(message -> message.kind().equals(kind))
        .toList();
  }

  /** The only message of a kind, awaited. */
  ProbeMessage only(LivePage page, String kind) {
    assertThat(page.waitUntil(() -> !told(kind).isEmpty(), Duration.ofSeconds(5)))
        .as(kind)
        .isTrue();
    assertThat(told(kind)).hasSize(1);
    return told(kind).get(0);
  }

  @Override
  public void close() {
    browser.close();
    server.stop(0);
  }
}
