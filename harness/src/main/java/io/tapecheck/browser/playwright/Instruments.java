package io.tapecheck.browser.playwright;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import io.tapecheck.browser.PageSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * What is built into a page and all its frames: the probe in a world of its own, the page scripts,
 * and the ears for errors and requests.
 *
 * <p>Everything goes through sessions of the debugging protocol that are ours alone, so that it
 * works on a page that somebody else drives, and ends with the session. A frame in a process of its
 * own is a target of its own; it is held at its start until it has been fitted out.
 */
final class Instruments implements ProtocolListener {

  private static final String WORLD = "tapecheck";
  private static final String BINDING = "tapecheckEmit";
  private static final List<String> EVENTS =
      List.of(
          "Page.frameAttached",
          "Page.frameNavigated",
          "Page.navigatedWithinDocument",
          "Page.frameDetached",
          "Runtime.executionContextCreated",
          "Runtime.executionContextDestroyed",
          "Runtime.executionContextsCleared",
          "Runtime.bindingCalled",
          "Runtime.exceptionThrown",
          "Runtime.consoleAPICalled",
          "Network.requestWillBeSent",
          "Network.responseReceived",
          "Network.loadingFinished",
          "Network.loadingFailed",
          "Target.attachedToTarget",
          "Target.detachedFromTarget",
          "Target.receivedMessageFromTarget");

  private final PageSettings settings;
  private final BiConsumer<BooleanSupplier, Duration> pump;
  private final Frames frames = new Frames(WORLD);
  private final RequestWatch requests;
  private final ErrorWatch errors;
  private final Map<String, FrameSession> frameSessions = new HashMap<>();
  private final PageSession main;

  Instruments(Page page, PageSettings settings, BiConsumer<BooleanSupplier, Duration> pump) {
    this.settings = settings;
    this.pump = pump;
    requests = new RequestWatch(settings.observer());
    errors = new ErrorWatch(settings.observer(), System.currentTimeMillis());
    main = new PageSession(page, EVENTS, this);
    fitOut(main);
  }

  PageSession main() {
    return main;
  }

  Frames frames() {
    return frames;
  }

  /** All sessions: the page's first. */
  List<ProtocolSession> sessions() {
    ArrayList<ProtocolSession> all = new ArrayList<>();
    all.add(main);
    all.addAll(frameSessions.values());
    return all;
  }

  /** Lets the page go. */
  void close() {
    requests.close();
    main.detach();
  }

  private void fitOut(ProtocolSession session) {
    session.send("Page.enable", Json.object());
    session.send("Page.getFrameTree", Json.object(), this::addTree);
    if (settings.liftContentSecurityPolicy()) {
      session.send("Page.setBypassCSP", Json.object("enabled", true));
    }
    session.send("Network.enable", Json.object());
    if (settings.cutNetwork()) {
      session.send("Network.setBlockedURLs", Json.object("urls", everything()));
    }
    session.send("Runtime.enable", Json.object());
    session.send("Runtime.addBinding", Json.object("name", BINDING, "executionContextName", WORLD));
    session.send(
        "Page.addScriptToEvaluateOnNewDocument",
        Json.object("source", probe(), "worldName", WORLD, "runImmediately", true));
    for (String script : settings.pageScripts()) {
      session.send(
          "Page.addScriptToEvaluateOnNewDocument",
          Json.object("source", script, "runImmediately", true));
    }
    JsonArray onlyFrames = new JsonArray();
    onlyFrames.add(Json.object("type", "iframe"));
    session.send(
        "Target.setAutoAttach",
        Json.object(
            "autoAttach",
            true,
            "waitForDebuggerOnStart",
            true,
            "flatten",
            false,
            "filter",
            onlyFrames));
  }

  private void addTree(JsonObject result) {
    frames.addTree(Json.member(result, "frameTree"));
  }

  private static JsonArray everything() {
    JsonArray urls = new JsonArray();
    urls.add("*");
    return urls;
  }

  private String probe() {
    return "((emit) => {\n" + settings.probeScript() + "\n})(globalThis." + BINDING + ");";
  }

  @Override
  public void onEvent(ProtocolSession session, String method, JsonObject event) {
    switch (method) {
      case "Runtime.bindingCalled" -> said(event);
      case "Runtime.exceptionThrown" -> thrown(session, event);
      case "Runtime.consoleAPICalled" -> {
        int context = (int) Json.number(event, "executionContextId");
        if (frames.world(session, context).filter(Frames.World::page).isPresent()) {
          errors.onConsole(event, url(session, context));
        }
      }
      case "Target.attachedToTarget" -> attached(session, event);
      case "Target.detachedFromTarget" -> {
        FrameSession gone = frameSessions.remove(Json.text(event, "sessionId"));
        if (gone != null) {
          gone.leave();
          frames.forget(gone);
        }
      }
      case "Target.receivedMessageFromTarget" -> {
        FrameSession target = frameSessions.get(Json.text(event, "sessionId"));
        if (target != null) {
          target.receive(Json.text(event, "message"));
        }
      }
      default -> {
        if (method.startsWith("Network.")) {
          requests.onEvent(method, event);
        } else {
          frames.onEvent(session, method, event);
          if (method.equals("Page.frameNavigated")) {
            navigated(Json.member(event, "frame"));
          }
        }
      }
    }
  }

  private void navigated(JsonObject frame) {
    String id = Json.text(frame, "id");
    boolean main = frames.main().filter(known -> known.id.equals(id)).isPresent();
    requests.left(id, Json.text(frame, "loaderId"), main);
  }

  private void attached(ProtocolSession parent, JsonObject event) {
    String id = Json.text(event, "sessionId");
    FrameSession session = new FrameSession(parent, id, this, pump);
    frameSessions.put(id, session);
    JsonObject target = Json.member(event, "targetInfo");
    frames.add(
        Json.text(target, "targetId"),
        Json.optionalText(target, "parentFrameId"),
        Json.text(target, "url"));
    fitOut(session);
    session.send("Runtime.runIfWaitingForDebugger", Json.object());
  }

  private void said(JsonObject event) {
    if (Json.text(event, "name").equals(BINDING)) {
      settings.observer().onProbeMessage(Json.parse(Json.text(event, "payload")));
    }
  }

  private void thrown(ProtocolSession session, JsonObject event) {
    JsonObject details = Json.member(event, "exceptionDetails");
    int context = (int) Json.number(details, "executionContextId");
    if (frames.world(session, context).filter(Frames.World::probe).isPresent()) {
      JsonNode failure =
          JsonNodeFactory.instance
              .objectNode()
              .put("kind", "probe-error")
              .put("message", ErrorWatch.message(details));
      settings.observer().onProbeMessage(failure);
    } else {
      errors.onException(event, url(session, context));
    }
  }

  private String url(ProtocolSession session, int context) {
    return frames
        .world(session, context)
        .flatMap(world -> frames.byId(world.frame()))
        .or(frames::main)
        .map(frame -> frame.url)
        .orElse("");
  }
}
