package io.tapecheck.scenarios.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Pages that do without a server of their own kind: each is a text. */
public final class StaticSite implements AutoCloseable {

  private final HttpServer server;

  private StaticSite(HttpServer server) {
    this.server = server;
  }

  /** Serves pages by their paths; of any other path there is none. */
  public static StaticSite serve(Map<String, String> pages) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", exchange -> answer(exchange, pages));
      server.start();
      return new StaticSite(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange, Map<String, String> pages) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      boolean known = pages.containsKey(path);
      byte[] body = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(known ? 200 : 404, known ? body.length : -1);
      exchange.getResponseBody().write(body);
    }
  }

  /** The address without a path. */
  public String url() {
    return url("");
  }

  /** The address of a path, which begins with a slash. */
  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
