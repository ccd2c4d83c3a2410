package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The worlds that scripts run in, by what the debugging protocol calls execution contexts. Each is
 * of a frame, whose id is that of its browsing context.
 */
final class ScriptWorlds {

  private record World(String frame, String name) {}

  private final String ofTheHarness;
  private final Map<String, World> worlds = new ConcurrentHashMap<>();

  /**
   * @param ofTheHarness name of the world in which the harness's own scripts run
   */
  ScriptWorlds(String ofTheHarness) {
    this.ofTheHarness = ofTheHarness;
  }

  /** An event {@code Runtime.executionContextCreated} with the session that it came in. */
  void created(JsonNode event) {
    JsonNode context = event.path("params").path("context");
    worlds.put(
        key(event, context.path("id")),
        new World(context.path("auxData").path("frameId").asText(), context.path("name").asText()));
  }

  /** An event {@code Runtime.executionContextDestroyed}. */
  void destroyed(JsonNode event) {
    worlds.remove(key(event, event.path("params").path("executionContextId")));
  }

  /** The frame of a world, if it is known. */
  Optional<String> frame(JsonNode event, JsonNode id) {
    return Optional.ofNullable(worlds.get(key(event, id))).map(World::frame);
  }

  boolean isOfTheHarness(JsonNode event, JsonNode id) {
    World world = worlds.get(key(event, id));
    return world != null && world.name().equals(ofTheHarness);
  }

  private static String key(JsonNode event, JsonNode id) {
    return event.path("session").asText() + '#' + id.asText();
  }
}
