package io.tapecheck.scenarios.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Pages that stop answering once their button is pressed, each in a way of its own. */
public final class HostileSite implements AutoCloseable {

  private static final String DONE = "document.getElementById('said').textContent = 'It is done.';";

  private static final Map<String, String> ON_PRESS =
      Map.of(
          "/microtasks",
          "const again = () => Promise.resolve().then(again); again();",
          "/observer",
          "new MutationObserver(() => { while (true); }).observe(document.body, {attributes: true});"
              + " document.body.lang = 'de';",
          "/dialogs",
          "setTimeout(() => { while (true) alert('again'); });",
          "/request",
          "setTimeout(() => { const r = new XMLHttpRequest(); r.open('GET', '/never', false); r.send(); });",
          "/frame",
          "frames[0].postMessage('', '*'); " + DONE,
          "/good",
          DONE);

  /** Of another site than the pages, and so in a process of its own. */
  private static final String INNER =
      """
      <!doctype html>
      <html lang="en">
        <head><meta charset="utf-8"><title>Beside</title><link rel="icon" href="data:,"></head>
        <body><p>Beside the form.</p><script>onmessage = () => { while (true); };</script></body>
      </html>
      """;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);

  private HostileSite(HttpServer server) {
    this.server = server;
  }

  /** Starts the site on a free port. */
  public static HostileSite start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      HostileSite site = new HostileSite(server);
      server.setExecutor(site.threads);
      server.createContext("/", site::answer);
      server.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/never")) {
      awaitClosing();
    }
    byte[] body = body(path).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private String body(String path) {
    if (path.equals("/inner")) {
      return INNER;
    }
    String frame =
        path.equals("/frame")
            ? "<iframe title=\"Beside\" src=\"http://localhost:%d/inner\"></iframe>"
                .formatted(server.getAddress().getPort())
            : "";
    return page(ON_PRESS.getOrDefault(path, ""), frame);
  }

  private static String page(String onPress, String frame) {
    return """
    <!doctype html>
    <html lang="en">
      <head><meta charset="utf-8"><title>A form</title><link rel="icon" href="data:,"></head>
      <body>
        <h1>A form</h1>
        <label for="name">Full name</label>
        <input id="name">
        <button id="press">Press</button>
        <p id="said" role="status"></p>
        %s
        <script>document.getElementById('press').onclick = () => { %s };</script>
      </body>
    </html>
    """
        .formatted(frame, onPress);
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
