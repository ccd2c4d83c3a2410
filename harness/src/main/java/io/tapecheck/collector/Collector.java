package io.tapecheck.collector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tapecheck.recorder.CollectorAnswer;
import io.tapecheck.tape.WireRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Receives what leaves a page, on a free port of this machine, one for each session. Beacons and
 * requests that outlive their page are seen by no browser-side interception, so what arrives here
 * is the wire. Bodies are kept byte for byte.
 *
 * <p>A request that is larger than {@link #LARGEST_BODY} is answered with 413 and told to the
 * listener for problems; it is never cut silently.
 */
public final class Collector implements AutoCloseable {

  /** Bytes of one body, far above any batch of a recorder, that are kept at most. */
  public static final int LARGEST_BODY = 256 << 20;

  private final HttpServer server;
  private final ExecutorService threads;
  private final List<WireRequest> wire = new CopyOnWriteArrayList<>();
  private final Consumer<WireRequest> sink;
  private final Consumer<String> problems;
  private final Function<WireRequest, CollectorAnswer> answers;

  private Collector(
      HttpServer server,
      ExecutorService threads,
      Consumer<WireRequest> sink,
      Consumer<String> problems,
      Function<WireRequest, CollectorAnswer> answers) {
    this.answers = answers;
    this.server = server;
    this.threads = threads;
    this.sink = sink;
    this.problems = problems;
  }

  /**
   * Starts a collector.
   *
   * @param port on 127.0.0.1; empty for a free one
   * @param sink is given each request as soon as it is whole
   * @param problems is told in one sentence of what could not be kept
   * @param answers what to answer to a request that was kept
   */
  public static Collector start(
      Optional<Integer> port,
      Consumer<WireRequest> sink,
      Consumer<String> problems,
      Function<WireRequest, CollectorAnswer> answers) {
    try {
      HttpServer server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port.orElse(0)), 0);
      ExecutorService threads =
          Executors.newFixedThreadPool(
              4,
              task -> {
                Thread thread = new Thread(task, "tapecheck-collector");
                thread.setDaemon(true);
                return thread;
              });
      Collector collector = new Collector(server, threads, sink, problems, answers);
      server.createContext("/", collector::receive);
      server.setExecutor(threads);
      server.start();
      return collector;
    } catch (IOException e) {
      throw new CollectorProblem(port, e);
    }
  }

  /** Absolute URL for a recorder's traffic. */
  public String urlFor(String recorder) {
    return base() + "/collect/" + recorder;
  }

  /** Whether a URL leads here. */
  public boolean owns(String url) {
    return url.startsWith(base() + "/");
  }

  /** What has arrived so far, in the order of arrival. */
  public List<WireRequest> wire() {
    return List.copyOf(wire);
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
      allowOtherOrigins(exchange);
      if (exchange.getRequestMethod().equals("OPTIONS")) {
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      if (body.length > LARGEST_BODY) {
        problems.accept("A request of more than %d bytes was refused.".formatted(LARGEST_BODY));
        exchange.sendResponseHeaders(413, -1);
        return;
      }
      answer(exchange, answers.apply(keep(exchange, body)));
    }
  }

  /** One at a time, so that the numbers are in the order in which the sink sees them. */
  private synchronized WireRequest keep(HttpExchange exchange, byte[] body) {
    Map<String, List<String>> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    WireRequest request =
        new WireRequest(
            wire.size(),
            System.currentTimeMillis(),
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            headers,
            body);
    sink.accept(request);
    wire.add(request);
    return request;
  }

  private static void answer(HttpExchange exchange, CollectorAnswer answer) throws IOException {
    if (answer.body().isEmpty()) {
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private static void allowOtherOrigins(HttpExchange exchange) {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    var answer = exchange.getResponseHeaders();
    answer.set("Access-Control-Allow-Origin", origin == null ? "*" : origin);
    answer.set("Access-Control-Allow-Credentials", "true");
    answer.set("Access-Control-Allow-Methods", "GET, POST, PUT, OPTIONS");
    String asked = exchange.getRequestHeaders().getFirst("Access-Control-Request-Headers");
    if (asked != null) {
      answer.set("Access-Control-Allow-Headers", asked);
    }
    answer.set("Access-Control-Allow-Private-Network", "true");
    answer.set("Cache-Control", "no-store");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
