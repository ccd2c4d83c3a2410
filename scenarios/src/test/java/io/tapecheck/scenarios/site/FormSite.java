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

/**
 * A sign-up form as somebody else might serve it: with a policy that allows nothing but its own
 * files, its own requests and no inline script.
 */
public final class FormSite implements AutoCloseable {

  private static final String POLICY =
      "default-src 'self'; connect-src 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

  private static final Map<String, String> FILES =
      Map.of(
          "/",
          """
          <!doctype html>
          <html lang="en">
            <head>
              <meta charset="utf-8">
              <title>Sign up</title>
              <link rel="stylesheet" href="/site.css">
              <link rel="icon" href="data:,">
              <script src="/site.js" defer></script>
            </head>
            <body>
              <h1>Sign up</h1>
              <form id="form">
                <label for="name">Full name</label>
                <input id="name" autocomplete="name">
                <label for="email">E-mail</label>
                <input id="email" type="email" autocomplete="email">
                <button>Send</button>
              </form>
              <p id="answer" role="status"></p>
            </body>
          </html>
          """,
          "/site.js",
          """
          document.getElementById("form").addEventListener("submit", async (event) => {
            event.preventDefault();
            const response = await fetch("/answer");
            document.getElementById("answer").textContent = await response.text();
          });
          """,
          "/site.css",
          "body { font: 1rem sans-serif; margin: 2rem } label, input { display: block; margin: .5rem 0 }",
          "/answer",
          "Thank you, you are in.");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch waiting = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);

  private FormSite(HttpServer server) {
    this.server = server;
  }

  /** Starts the site on a free port. */
  public static FormSite start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FormSite site = new FormSite(server);
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

  /** Waits until somebody has opened {@code /wait}, which is answered only when the site closes. */
  public void awaitWaiting() throws InterruptedException {
    waiting.await();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/kill")) {
      endBrowsers();
    } else if (path.equals("/wait")) {
      waiting.countDown();
      awaitClosing();
    }
    byte[] body = FILES.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type(path));
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(
        FILES.containsKey(path) ? 200 : 404, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** Kills every Chromium that this process has started, as a machine short of memory would. */
  private static void endBrowsers() {
    ProcessHandle.current()
        .descendants()
        .filter(
            process ->
                process.info().command().orElse("").matches(".*(chrom|headless).*")
                    && !process.info().command().orElse("").contains("chromedriver"))
        .forEach(ProcessHandle::destroyForcibly);
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String type(String path) {
    if (path.endsWith(".js")) {
      return "text/javascript";
    }
    return path.endsWith(".css") ? "text/css" : "text/html; charset=utf-8";
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
