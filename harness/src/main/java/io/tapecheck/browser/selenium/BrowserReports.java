package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tapecheck.browser.PageObserver;
import io.tapecheck.browser.protocol.ConsoleCall;
import io.tapecheck.browser.protocol.ExceptionThrown;
import io.tapecheck.tape.BrowserError;
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

  private final ScriptWorlds worlds;

  /** When requests that are on their way were sent, milliseconds since the epoch. */
  private final Map<String, Long> sent = new ConcurrentHashMap<>();

  /** Requests that were reported: some end twice, first with an answer, then with a failure. */
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  /**
   * @param since console entries before this time, in milliseconds since the epoch, are not
   *     reported: a browser tells a new subscriber what was written before
   * @param world name of the world in which the harness's own scripts run
   * @param ownDebuggingSession whether a debugging session is the page's
   */
  BrowserReports(
      PageObserver observer,
      String page,
      long since,
      String world,
      Predicate<String> ownDebuggingSession) {
    this.worlds = new ScriptWorlds(world);
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
      case "network.beforeRequestSent" -> sent(params);
      case "network.responseCompleted", "network.fetchError" -> requested(params);
      case "goog:cdp.Runtime.executionContextCreated" -> worlds.created(params);
      case "goog:cdp.Runtime.executionContextDestroyed" -> worlds.destroyed(params);
      case "goog:cdp.Runtime.exceptionThrown" -> thrown(params);
      case "goog:cdp.Runtime.consoleAPICalled" -> called(params);
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

  /** A line is taken from here because its arguments come whole, not as previews. */
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

  /** Errors are taken from here because only here errors among the arguments have words. */
  private void called(JsonNode params) {
    JsonNode event = params.path("params");
    if (!ownDebuggingSession.test(params.path("session").asText())) {
      return;
    }
    ConsoleCall call = new ConsoleCall(event, url(params, event.path("executionContextId")));
    if (call.time() >= since) {
      call.error().ifPresent(observer::onError);
    }
  }

  private void thrown(JsonNode params) {
    if (!ownDebuggingSession.test(params.path("session").asText())) {
      return;
    }
    JsonNode event = params.path("params");
    JsonNode details = event.path("exceptionDetails");
    JsonNode context = details.path("executionContextId");
    if (worlds.isOfTheHarness(params, context)) {
      ObjectNode failure = BidiConnection.JSON.createObjectNode();
      failure.put("kind", "probe-error").put("message", ExceptionThrown.message(details));
      observer.onProbeMessage(failure);
      return;
    }
    BrowserError error = ExceptionThrown.toError(event, url(params, context));
    if (error.time() >= since) {
      observer.onError(error);
    }
  }

  /** The document of a script world; that of the page when the world is not known. */
  private String url(JsonNode params, JsonNode world) {
    return worlds
        .frame(params, world)
        .map(urls::get)
        .filter(url -> !url.isEmpty())
        .orElseGet(() -> urls.getOrDefault(page, ""));
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

  private void sent(JsonNode event) {
    if (owns(event.path("context").asText())) {
      sent.putIfAbsent(key(event), event.path("timestamp").asLong());
    }
  }

  private void requested(JsonNode event) {
    String key = key(event);
    long end = event.path("timestamp").asLong();
    long start = Optional.ofNullable(sent.remove(key)).orElse(end);
    // preflights and icons are the browser's own affair, a data URL leaves nothing, and workers are
    // not heard
    boolean own =
        isIcon(event)
            || event.path("request").path("goog:resourceType").asText().equals("Preflight")
            || event.path("request").path("method").asText().equals("OPTIONS")
            || event.path("request").path("url").asText().startsWith("data:")
            || RequestEnd.isWorker(event);
    if (!own && owns(event.path("context").asText()) && reported.add(key)) {
      NetworkRequest request = RequestEnd.toRequest(event, start);
      observer.onRequest(request);
      RequestEnd.toError(request).ifPresent(observer::onError);
    }
  }

  /** The icon of a tab, which the browser fetches by itself, once for a site or never. */
  private static boolean isIcon(JsonNode event) {
    return event.path("request").path("goog:resourceType").asText().equals("Other")
        && event
            .path("request")
            .path("goog:resourceInitiator")
            .path("type")
            .asText()
            .equals("other");
  }

  /** Redirects have the id of the request that began them. */
  private static String key(JsonNode event) {
    return event.path("request").path("request").asText()
        + '#'
        + event.path("redirectCount").asInt();
  }
}
