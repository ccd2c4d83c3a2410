package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tapecheck.browser.PageObserver;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.BrowserError.Kind;
import io.tapecheck.tape.ConsoleLine;
import io.tapecheck.tape.NetworkRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Turns the browser's events into what a page's observer is told. */
final class BrowserReports {

  static final String BINDING = "tapecheckEmit";

  private final PageObserver observer;
  private final String page;
  private final long since;
  private final Predicate<String> ownDebuggingSession;

  /** The URLs of the page's frames, by context. */
  private final Map<String, String> urls = new ConcurrentHashMap<>();

  /** Requests that were reported: some end twice, first with an answer, then with a failure. */
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  /**
   * @param since console entries before this time, in milliseconds since the epoch, are not
   *     reported: a browser tells a new subscriber what was written before
   * @param ownDebuggingSession whether a debugging session is the page's
   */
  BrowserReports(
      PageObserver observer, String page, long since, Predicate<String> ownDebuggingSession) {
    this.observer = observer;
    this.since = since;
    this.page = page;
    this.ownDebuggingSession = ownDebuggingSession;
    urls.put(page, "");
  }

  /** Takes note of frames that are there already. */
  void know(JsonNode tree) {
    urls.put(tree.path("context").asText(), tree.path("url").asText());
    tree.path("children").forEach(this::know);
  }

  boolean owns(String context) {
    return urls.containsKey(context);
  }

  void accept(JsonNode event) {
    JsonNode params = event.path("params");
    switch (event.path("method").asText()) {
      case "browsingContext.contextCreated" -> created(params);
      case "browsingContext.navigationCommitted",
          "browsingContext.fragmentNavigated",
          "browsingContext.historyUpdated",
          "browsingContext.domContentLoaded" ->
          urls.computeIfPresent(
              params.path("context").asText(), (context, url) -> params.path("url").asText(url));
      case "log.entryAdded" -> logged(params);
      case "network.responseCompleted", "network.fetchError" -> requested(params);
      case "goog:cdp.Runtime.exceptionThrown" -> thrown(params);
      case "goog:cdp.Runtime.bindingCalled" -> emitted(params);
      default -> {
        // Nothing else is reported.
      }
    }
  }

  private void created(JsonNode context) {
    if (owns(context.path("parent").asText())) {
      urls.put(context.path("context").asText(), context.path("url").asText());
    }
  }

  private void logged(JsonNode entry) {
    String context = entry.path("source").path("context").asText();
    if (!owns(context)
        || entry.path("timestamp").asLong() < since
        || !entry.path("type").asText().equals("console")) {
      return;
    }
    observer.onConsole(
        new ConsoleLine(
            entry.path("timestamp").asLong(),
            entry.path("method").asText(),
            consoleText(entry),
            urls.getOrDefault(context, "")));
    if (!entry.path("level").asText().equals("error")) {
      return;
    }
    observer.onError(
        new BrowserError(
            "",
            Kind.CONSOLE,
            entry.path("text").asText(),
            ThrownException.frames(entry.path("stackTrace")),
            entry.path("timestamp").asLong(),
            urls.getOrDefault(context, ""),
            Optional.empty()));
  }

  /** Texts as they are, anything else as JSON. */
  private static String consoleText(JsonNode entry) {
    List<String> words = new ArrayList<>();
    for (JsonNode argument : entry.path("args")) {
      JsonNode value = RemoteValue.toJson(argument);
      words.add(value.isTextual() ? value.asText() : value.toString());
    }
    return words.isEmpty() ? entry.path("text").asText() : String.join(" ", words);
  }

  private void thrown(JsonNode params) {
    if (ownDebuggingSession.test(params.path("session").asText())) {
      observer.onError(ThrownException.toError(params.path("params"), urls.getOrDefault(page, "")));
    }
  }

  private void emitted(JsonNode params) {
    JsonNode call = params.path("params");
    if (!call.path("name").asText().equals(BINDING)
        || !ownDebuggingSession.test(params.path("session").asText())) {
      return;
    }
    String payload = call.path("payload").asText();
    observer.onProbeMessage(parsed(payload));
  }

  private static JsonNode parsed(String message) {
    try {
      return BidiConnection.JSON.readTree(message);
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(message);
    }
  }

  private void requested(JsonNode event) {
    String key =
        event.path("request").path("request").asText() + '#' + event.path("redirectCount").asInt();
    // a preflight is the browser's own affair, and a data URL leaves nothing
    boolean own =
        event.path("request").path("goog:resourceType").asText().equals("Preflight")
            || event.path("request").path("url").asText().startsWith("data:");
    if (!own && owns(event.path("context").asText()) && reported.add(key)) {
      NetworkRequest request = RequestEnd.toRequest(event);
      observer.onRequest(request);
      RequestEnd.toError(request).ifPresent(observer::onError);
    }
  }
}
