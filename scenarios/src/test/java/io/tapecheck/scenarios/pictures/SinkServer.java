package io.tapecheck.scenarios.pictures;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves each sink with any value: {@code /sink/NUMBER?VALUE}. */
final class SinkServer implements AutoCloseable {

  private final List<Sink> sinks;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private SinkServer(List<Sink> sinks, HttpServer server) {
    this.sinks = sinks;
    this.server = server;
  }

  static SinkServer start(List<Sink> sinks) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    SinkServer sinkServer = new SinkServer(sinks, server);
    server.setExecutor(sinkServer.threads);
    server.createContext("/", sinkServer::answer);
    server.start();
    return sinkServer;
  }

  String url(int sink, String value) {
    return "http://127.0.0.1:" + port() + "/sink/" + sink + "?" + value;
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    if (path.startsWith("/sink/")) {
      int sink = Integer.parseInt(path.substring("/sink/".length()));
      send(exchange, 200, "text/html; charset=utf-8", sinks.get(sink).page(query, port()));
    } else if (path.equals("/text")) {
      send(exchange, 200, "text/html; charset=utf-8", "<!doctype html><p>" + query + "</p>");
    } else if (path.endsWith(".svg")) {
      String value = path.startsWith("/mine/") ? path : query;
      send(exchange, 200, "image/svg+xml", drawing(value.replaceAll("\\D", "")));
    } else {
      send(exchange, 404, "text/plain", "nothing");
    }
  }

  private static String drawing(String value) {
    return "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='40'><text y='20' font-family='monospace'>%s</text></svg>"
        .formatted(value);
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
