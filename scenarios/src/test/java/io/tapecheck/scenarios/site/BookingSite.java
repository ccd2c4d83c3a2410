package io.tapecheck.scenarios.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One page with much of what pages are made of: a base, addresses in many spellings, pictures for
 * several sizes, a form of all kinds of field, icons of a sprite, a table, a custom element, a
 * frame, deep nesting. Nothing on it is beyond what recorders record, so that its replay is the
 * same.
 */
public final class BookingSite implements AutoCloseable {

  private static final Map<String, String> FILES =
      Map.of("/", "booking.html", "/page.js", "booking.js", "/map", "map.html");

  private static final String PICTURE =
      "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'><path d='M0 0h40v30z'/></svg>";

  private final HttpServer server;

  private BookingSite(HttpServer server) {
    this.server = server;
  }

  /** Starts the site on a free port. */
  public static BookingSite start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", BookingSite::answer);
      server.start();
      return new BookingSite(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body =
          FILES.containsKey(path)
              ? file(FILES.get(path))
              : PICTURE.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type(path));
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in = BookingSite.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  private static String type(String path) {
    return path.equals("/") || path.equals("/map")
        ? "text/html; charset=utf-8"
        : path.endsWith(".js") ? "text/javascript" : "image/svg+xml";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
