package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.browser.PageSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is laid into a page to observe it: probe, page scripts, subscriptions; and removed again.
 */
final class Instruments implements AutoCloseable {

  private static final Duration SCRIPT_LIMIT = Duration.ofSeconds(20);
  private static final String CRASHED = "goog:cdp.Inspector.targetCrashed";
  private static final List<String> EVENTS =
      List.of(
          "browsingContext.contextCreated",
          "browsingContext.navigationCommitted",
          "browsingContext.fragmentNavigated",
          "browsingContext.historyUpdated",
          "browsingContext.domContentLoaded",
          "log.entryAdded",
          "network.beforeRequestSent",
          "network.responseCompleted",
          "network.fetchError",
          CRASHED,
          "goog:cdp.Runtime.executionContextCreated",
          "goog:cdp.Runtime.executionContextDestroyed",
          "goog:cdp.Runtime.exceptionThrown",
          "goog:cdp.Runtime.consoleAPICalled",
          "goog:cdp.Runtime.bindingCalled");

  /**
   * A frame of another process gets the function that carries messages only after its probe ran;
   * until then its messages are kept.
   */
  private static final String PROBE =
      """
      () => {
        if (globalThis.tapecheckDeliver) return;
        const kept = [];
        const emit = message => {
          if (globalThis.%1$s) globalThis.%1$s(message);
          else kept.push(message);
        };
        globalThis.tapecheckDeliver = () => kept.splice(0).forEach(emit);
        (function (emit) {
      %2$s
        })(emit);
      }
      """;

  private final PageContext page;
  private final String world = "tapecheck-" + UUID.randomUUID();
  private final BrowserReports reports;
  private final Set<String> bound = ConcurrentHashMap.newKeySet();
  private final Deque<Runnable> removals = new ArrayDeque<>();
  private final Runnable stopListening;

  /**
   * @param attached whether the page was there before: then its documents are instrumented at once,
   *     and all that the session's debugging reports is about it
   */
  Instruments(PageContext page, PageSettings settings, boolean attached) {
    this.page = page;
    bound.add(page.debuggingSession(page.id()));
    this.reports =
        new BrowserReports(
            settings.observer(),
            page.id(),
            System.currentTimeMillis(),
            world,
            attached ? session -> true : bound::contains);
    JsonNode tree = page.tree();
    reports.know(tree);
    stopListening =
        page.session()
            .bidi()
            .listen(
                event -> {
                  reports.accept(event);
                  reachFrame(event);
                  endWithPage(event);
                });
    subscribe();
    bind();
    String probe = PROBE.formatted(BrowserReports.BINDING, settings.probeScript());
    preload(probe, Optional.of(world));
    for (String script : settings.pageScripts()) {
      preload(asFunction(script), Optional.empty());
    }
    if (settings.liftContentSecurityPolicy()) {
      liftContentSecurityPolicy();
    }
    if (settings.cutNetwork()) {
      cutNetwork();
    }
    if (attached) {
      runNow(tree, probe, settings.pageScripts());
    }
  }

  /** The world that the probe lives in. */
  String world() {
    return world;
  }

  private static String asFunction(String script) {
    return "() => {\n" + script + "\n}";
  }

  private void subscribe() {
    ObjectNode params = SeleniumSession.params();
    EVENTS.forEach(params.putArray("events")::add);
    params.putArray("contexts").add(page.id());
    String subscription =
        page.session().send("session.subscribe", params).path("subscription").asText();
    removals.push(
        () -> {
          ObjectNode end = SeleniumSession.params();
          end.putArray("subscriptions").add(subscription);
          page.session().send("session.unsubscribe", end);
        });
  }

  private Map<String, String> binding() {
    return Map.of("name", BrowserReports.BINDING, "executionContextName", world);
  }

  private void bind() {
    page.debug("Runtime.addBinding", binding());
    removals.push(
        () -> page.debug("Runtime.removeBinding", Map.of("name", BrowserReports.BINDING)));
  }

  private void preload(String function, Optional<String> sandbox) {
    ObjectNode params = SeleniumSession.params();
    params.put("functionDeclaration", function);
    params.putArray("contexts").add(page.id());
    sandbox.ifPresent(name -> params.put("sandbox", name));
    String script = page.session().send("script.addPreloadScript", params).path("script").asText();
    removals.push(
        () ->
            page.session()
                .send(
                    "script.removePreloadScript",
                    SeleniumSession.params(Map.of("script", script))));
  }

  private void liftContentSecurityPolicy() {
    page.debug("Page.setBypassCSP", Map.of("enabled", true));
    removals.push(() -> page.debug("Page.setBypassCSP", Map.of("enabled", false)));
  }

  private void cutNetwork() {
    page.debug("Network.enable", Map.of());
    page.debug("Network.emulateNetworkConditions", offline(true));
    removals.push(() -> page.debug("Network.emulateNetworkConditions", offline(false)));
  }

  private static Map<String, Object> offline(boolean offline) {
    return Map.of(
        "offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1);
  }

  private void runNow(JsonNode tree, String probe, List<String> scripts) {
    String context = tree.path("context").asText();
    ArrayNode none = PageContext.arguments();
    reach(context);
    page.call(context, Optional.of(world), probe, none, SCRIPT_LIMIT);
    for (String script : scripts) {
      page.call(context, Optional.empty(), asFunction(script), none, SCRIPT_LIMIT);
    }
    tree.path("children").forEach(child -> runNow(child, probe, scripts));
  }

  private void endWithPage(JsonNode event) {
    if (event.path("method").asText().equals(CRASHED)
        && event.path("params").path("session").asText().equals(page.ownDebuggingSession())) {
      page.session().bidi().endWithPage();
    }
  }

  private void reachFrame(JsonNode event) {
    String context = event.path("params").path("context").asText();
    if (event.path("method").asText().equals("browsingContext.domContentLoaded")
        && !context.equals(page.id())
        && reports.owns(context)) {
      reach(context);
    }
  }

  /** Lets a frame of another process carry messages. Does not wait, since listeners must not. */
  private void reach(String context) {
    var unused =
        page.session()
            .bidi()
            .start("goog:cdp.getSession", SeleniumSession.params(Map.of("context", context)))
            .thenAccept(answer -> bindFrame(context, answer.path("session").asText()));
  }

  private void bindFrame(String context, String session) {
    if (bound.add(session)) {
      ObjectNode command = SeleniumSession.params();
      command.put("method", "Runtime.addBinding").put("session", session);
      command.set("params", SeleniumSession.params(binding()));
      BidiConnection bidi = page.session().bidi();
      var unused =
          bidi.start("goog:cdp.sendCommand", command)
              .thenCompose(done -> bidi.start("script.callFunction", delivery(context)));
    }
  }

  private ObjectNode delivery(String context) {
    ObjectNode call = SeleniumSession.params();
    call.put("functionDeclaration", "() => globalThis.tapecheckDeliver?.()");
    call.put("awaitPromise", false);
    call.putObject("target").put("context", context).put("sandbox", world);
    return call;
  }

  /** Stops observing; enough for a page that is closed anyway. */
  void stop() {
    stopListening.run();
  }

  /** Takes everything out again, so that the page goes on as if it had never been observed. */
  @Override
  public void close() {
    stop();
    while (!removals.isEmpty()) {
      removals.pop().run();
    }
  }
}
