package io.tapecheck.scenarios.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** One page that fails in several ways while it loads and when its button is clicked. */
public final class FaultySite implements AutoCloseable {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>A faulty catalogue</title>
          <link rel="icon" href="data:,">
          <link rel="stylesheet" href="/gone.css">
          <script>throw new TypeError('no catalogue')</script>
        </head>
        <body>
          <h1>Catalogue</h1>
          <img src="/gone.png" alt="">
          <button id="count">Count</button>
          <p role="status">nothing counted</p>
          <p class="form-error" hidden>The shelf is locked.</p>
          <script>
            document.getElementById('count').addEventListener('click', () => {
              document.querySelector('[role=status]').textContent = 'one counted';
              try {
                null.shelf;
              } catch (error) {
                console.error('counting failed:', error);
              }
              document.querySelector('.form-error').hidden = false;
            });
          </script>
        </body>
      </html>
      """;

  private final HttpServer server;

  private FaultySite(HttpServer server) {
    this.server = server;
  }

  /** Starts the site on a free port. */
  public static FaultySite start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", FaultySite::answer);
      server.start();
      return new FaultySite(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean page = exchange.getRequestURI().getPath().equals("/");
      byte[] body = page ? PAGE.getBytes(StandardCharsets.UTF_8) : new byte[0];
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(page ? 200 : 404, page ? body.length : -1);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
