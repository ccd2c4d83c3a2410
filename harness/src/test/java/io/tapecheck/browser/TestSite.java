package io.tapecheck.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The contract's pages, served under two host names, which browsers take for two sites.
 *
 * <p>{@code /PAGE} is a page; {@code /strict/PAGE} the same under a Content-Security-Policy that
 * allows scripts of the site and frames, and nothing else; {@code /status/N} answers with that
 * status; {@code /data} with a word that any site may read, {@code /closed} with one that only its
 * own may; {@code /moved} leads to a missing page; {@code /slow} never answers before the site
 * closes.
 */
public final class TestSite implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requested = new CopyOnWriteArrayList<>();
  private final int refusedPort;

  public TestSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
    try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      refusedPort = unused.getLocalPort();
    }
  }

  /** The URL of a page on the first site. */
  public String url(String page) {
    return base("127.0.0.1") + "/" + page;
  }

  /** The URL of a page on the second site. */
  public String otherUrl(String page) {
    return base("localhost") + "/" + page;
  }

  /** A URL at which nobody listens. */
  public String refusedUrl() {
    return "http://127.0.0.1:" + refusedPort;
  }

  /** Method and path with query of every request that came, in order. */
  public List<String> requested() {
    return List.copyOf(requested);
  }

  private String base(String host) {
    return "http://" + host + ":" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requested.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    if (path.equals("/slow")) {
      return;
    }
    try (exchange) {
      if (path.startsWith("/status/")) {
        exchange.sendResponseHeaders(Integer.parseInt(path.substring("/status/".length())), -1);
      } else if (path.equals("/favicon.ico")) {
        exchange.sendResponseHeaders(404, -1);
      } else if (path.equals("/data")) {
        exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().add("Access-Control-Allow-Methods", "*");
        exchange.getResponseHeaders().add("Access-Control-Allow-Headers", "*");
        send(exchange, "text/plain", "data");
      } else if (path.equals("/closed")) {
        send(exchange, "text/plain", "for this site alone");
      } else if (path.equals("/moved")) {
        exchange.getResponseHeaders().add("Location", "/status/404?moved");
        exchange.sendResponseHeaders(302, -1);
      } else if (path.startsWith("/strict/")) {
        exchange
            .getResponseHeaders()
            .add("Content-Security-Policy", "default-src 'none'; script-src 'self'; frame-src *");
        page(exchange, path.substring("/strict/".length()));
      } else {
        page(exchange, path.substring(1));
      }
    }
  }

  private void page(HttpExchange exchange, String name) throws IOException {
    try (InputStream stream = TestSite.class.getResourceAsStream("pages/" + name)) {
      if (stream == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String host = exchange.getRequestHeaders().getFirst("Host");
      String other = base(host.startsWith("localhost") ? "127.0.0.1" : "localhost");
      String text =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .replace("{{other}}", other)
              .replace("{{refused}}", refusedUrl());
      send(exchange, name.endsWith(".js") ? "text/javascript" : "text/html", text);
    }
  }

  private static void send(HttpExchange exchange, String type, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
    try {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException("the browser hung up on " + exchange.getRequestURI(), e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
