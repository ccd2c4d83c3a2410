package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.browser.BrowserDied;
import io.tapecheck.tape.TapeJson;
import java.io.EOFException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A WebDriver BiDi connection that keeps events in order.
 *
 * <p>Selenium's own hands every message to a pool of threads, so that two events may arrive the
 * wrong way round, and drops a second listener to an event; a record of what happened can afford
 * neither.
 */
final class BidiConnection implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(BidiConnection.class.getName());

  /** Takes answers of any length: a large page is one text. */
  static final ObjectMapper JSON = TapeJson.mapper();

  private static final String GONE =
      "The connection to the browser is gone: it was closed, crashed, or its driver ended.";

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(20);

  private final Map<Long, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
  private final List<Consumer<JsonNode>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicLong ids = new AtomicLong();
  private final Object sending = new Object();
  private final WebSocket socket;
  private CompletableFuture<WebSocket> sent;
  private volatile boolean closed;
  private volatile boolean pageCrashed;

  private BidiConnection(URI address) {
    try {
      socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .connectTimeout(CONNECT_LIMIT)
              .buildAsync(address, new Listener())
              .join();
      sent = CompletableFuture.completedFuture(socket);
    } catch (CompletionException e) {
      throw new BrowserDied(
          "the browser's WebDriver BiDi address "
              + address
              + " does not answer; a Selenium Grid must let web sockets through",
          e);
    }
  }

  static BidiConnection open(URI address) {
    return new BidiConnection(address);
  }

  /** Sends a command; the answer comes later. Safe from any thread, also from a listener. */
  CompletableFuture<JsonNode> start(String method, ObjectNode params) {
    long id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    pending.put(id, answer);
    var unused = answer.whenComplete((result, failure) -> pending.remove(id));
    if (closed) {
      failAll();
      return answer;
    }
    ObjectNode command = JSON.createObjectNode();
    command.put("id", id).put("method", method).set("params", params);
    synchronized (sending) {
      sent =
          sent.exceptionally(failure -> socket)
              .thenCompose(ready -> ready.sendText(command.toString(), true))
              .whenComplete(
                  (ignored, failure) -> {
                    if (failure != null) {
                      answer.completeExceptionally(died(failure));
                    }
                  });
    }
    return answer;
  }

  /**
   * Sends a command and waits for its answer.
   *
   * @throws CommandFailure when it is refused or takes too long
   * @throws BrowserDied when the connection is gone
   */
  JsonNode send(String method, ObjectNode params, Duration limit) {
    CompletableFuture<JsonNode> answer = start(method, params);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CommandFailure failure) {
        throw new CommandFailure(failure.code(), String.valueOf(failure.getMessage()));
      }
      throw died(e);
    } catch (TimeoutException e) {
      answer.cancel(false); // whatever comes later is nobody's answer
      throw CommandFailure.timeout(method, limit);
    } catch (InterruptedException e) {
      answer.cancel(false);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during " + method, e);
    }
  }

  /** Commands that wait for their answers. */
  int underWay() {
    return pending.size();
  }

  /** Is told every event, in order, on the connection's thread, until the result is run. */
  Runnable listen(Consumer<JsonNode> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  boolean isOpen() {
    return !closed;
  }

  /**
   * @throws BrowserDied when the connection is gone
   */
  void requireOpen() {
    if (closed) {
      throw died(new EOFException(GONE));
    }
  }

  /**
   * Ends everything because the page that it is all about has crashed: commands to it would wait
   * for ever.
   */
  void endWithPage() {
    pageCrashed = true;
    close();
  }

  private BrowserDied died(Throwable cause) {
    return pageCrashed ? BrowserDied.pageCrashed(cause) : new BrowserDied(GONE, cause);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      socket.abort();
      failAll();
    }
  }

  private void failAll() {
    closed = true;
    pending.values().forEach(each -> each.completeExceptionally(died(new EOFException(GONE))));
    pending.clear();
  }

  private void receive(String text) throws JsonProcessingException {
    JsonNode message = JSON.readTree(text);
    CompletableFuture<JsonNode> answer =
        message.path("id").isNumber() ? pending.remove(message.path("id").asLong()) : null;
    if (answer != null && message.path("type").asText().equals("error")) {
      answer.completeExceptionally(
          new CommandFailure(message.path("error").asText(), message.path("message").asText()));
    } else if (answer != null) {
      answer.complete(message.path("result"));
    } else if (message.has("method")) {
      listeners.forEach(listener -> tell(listener, message));
    }
  }

  /** One listener that fails must neither keep the event from the others nor end the socket. */
  private static void tell(Consumer<JsonNode> listener, JsonNode message) {
    try {
      listener.accept(message);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "a listener failed at {0}: {1}",
          new Object[] {message.path("method").asText(), e.getClass().getName()});
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        String whole = text.toString();
        text.setLength(0);
        try {
          receive(whole);
        } catch (JsonProcessingException e) {
          throw new IllegalStateException("the browser sent what is no JSON", e);
        }
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      failAll();
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      failAll();
    }
  }
}
