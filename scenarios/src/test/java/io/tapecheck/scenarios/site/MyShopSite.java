package io.tapecheck.scenarios.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * The smallest shop that the guide's first example fits: an e-mail address, then a street, and no
 * page load between the two.
 */
public final class MyShopSite implements AutoCloseable {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
        <head><meta charset="utf-8"><title>A small shop</title><link rel="icon" href="data:,"></head>
        <body>
          <main>
            <h1>Your contact</h1>
            <label>E-mail <input type="email" autocomplete="email"></label>
            <button type="button">Next</button>
          </main>
          <script>
            document.querySelector('button').addEventListener('click', () => {
              history.pushState({}, '', '/shipping');
              document.querySelector('main').innerHTML =
                '<h1>Shipping</h1><label>Street <input autocomplete="street-address"></label>' +
                '<button type="button">Pay</button>';
            });
          </script>
        </body>
      </html>
      """;

  private final HttpServer server;

  private MyShopSite(HttpServer server) {
    this.server = server;
  }

  /** Starts the shop on a free port. */
  public static MyShopSite start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", MyShopSite::answer);
      server.start();
      return new MyShopSite(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
