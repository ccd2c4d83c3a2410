package io.tapecheck.browser.playwright;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The frames of a page and their worlds, as the protocol's events tell them. */
final class Frames {

  /** A world of a document: {@code probe} when it is ours, {@code page} when it is the page's. */
  record World(String frame, boolean page, boolean probe) {}

  private final String probeWorld;
  private final Map<String, FrameInPage> frames = new LinkedHashMap<>();
  private final Map<ProtocolSession, Map<Integer, World>> worlds = new HashMap<>();

  /**
   * @param probeWorld the name of the probe's world
   */
  Frames(String probeWorld) {
    this.probeWorld = probeWorld;
  }

  /** All frames, a frame after the one around it. */
  List<FrameInPage> all() {
    return List.copyOf(frames.values());
  }

  Optional<FrameInPage> main() {
    return frames.values().stream().filter(frame -> frame.parent.isEmpty()).findFirst();
  }

  Optional<FrameInPage> byId(String id) {
    return Optional.ofNullable(frames.get(id));
  }

  Optional<World> world(ProtocolSession session, int context) {
    return Optional.ofNullable(worlds.getOrDefault(session, Map.of()).get(context));
  }

  void onEvent(ProtocolSession session, String method, JsonObject event) {
    switch (method) {
      case "Page.frameAttached" ->
          frame(Json.text(event, "frameId"), Json.optionalText(event, "parentFrameId"));
      case "Page.frameNavigated" -> navigated(Json.member(event, "frame"));
      case "Page.navigatedWithinDocument" ->
          byId(Json.text(event, "frameId")).ifPresent(frame -> frame.url = Json.text(event, "url"));
      case "Page.frameDetached" -> detached(event);
      case "Runtime.executionContextCreated" -> created(session, Json.member(event, "context"));
      case "Runtime.executionContextDestroyed" ->
          destroyed(session, (int) Json.number(event, "executionContextId"));
      case "Runtime.executionContextsCleared" -> forget(session);
      default -> {
        // other events say nothing about frames
      }
    }
  }

  /** Takes in the frames that were there before the session began. */
  void addTree(JsonObject tree) {
    navigated(Json.member(tree, "frame"));
    JsonElement children = tree.get("childFrames");
    if (children != null) {
      children.getAsJsonArray().forEach(child -> addTree(child.getAsJsonObject()));
    }
  }

  /** A frame has got a process of its own. */
  void add(String id, Optional<String> parent, String url) {
    frame(id, parent).url = url;
  }

  /** The session of a frame's process has ended. */
  void forget(ProtocolSession session) {
    Map<Integer, World> gone = worlds.remove(session);
    if (gone != null) {
      gone.forEach((context, world) -> unreachable(session, context, world));
    }
  }

  private FrameInPage frame(String id, Optional<String> parent) {
    return frames.computeIfAbsent(id, key -> new FrameInPage(id, parent));
  }

  private void navigated(JsonObject description) {
    String id = Json.text(description, "id");
    Optional<String> parent =
        byId(id)
            .map(known -> known.parent)
            .orElseGet(() -> Json.optionalText(description, "parentId"));
    if (parent.isEmpty()) {
      main().filter(old -> !old.id.equals(id)).ifPresent(old -> frames.clear());
    }
    frame(id, parent).url = Json.text(description, "url") + Json.text(description, "urlFragment");
  }

  private void detached(JsonObject event) {
    if (Json.text(event, "reason").equals("swap")) {
      return; // it lives on in another process
    }
    remove(Json.text(event, "frameId"));
  }

  private void remove(String id) {
    frames.remove(id);
    List<String> inside =
        frames.values().stream()
            .filter(frame -> frame.parent.filter(id::equals).isPresent())
            .map(frame -> frame.id)
            .toList();
    new ArrayList<>(inside).forEach(this::remove);
  }

  private void created(ProtocolSession session, JsonObject context) {
    JsonObject about = Json.member(context, "auxData");
    String frameId = Json.text(about, "frameId");
    int id = (int) Json.number(context, "id");
    boolean probe = Json.text(context, "name").equals(probeWorld);
    boolean page = Json.flag(about, "isDefault");
    worlds
        .computeIfAbsent(session, key -> new HashMap<>())
        .put(id, new World(frameId, page, probe));
    FrameInPage frame = frames.get(frameId);
    if (probe && frame != null) {
      frame.session = Optional.of(session);
      frame.probeContext = OptionalInt.of(id);
      frame.origin = Json.text(context, "origin");
    }
  }

  private void destroyed(ProtocolSession session, int context) {
    World world = worlds.getOrDefault(session, new HashMap<>()).remove(context);
    if (world != null) {
      unreachable(session, context, world);
    }
  }

  private void unreachable(ProtocolSession session, int context, World world) {
    FrameInPage frame = frames.get(world.frame());
    if (frame != null
        && frame.session.filter(session::equals).isPresent()
        && frame.probeContext.equals(OptionalInt.of(context))) {
      frame.session = Optional.empty();
      frame.probeContext = OptionalInt.empty();
    }
  }
}
