package io.tapecheck.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * What a recorder is asked about when something private left the browser by it.
 *
 * @param sink what held it
 * @param name of the attribute, header or cookie; empty for the others
 * @param tag local name of the element that held it, in lower case; empty when none did
 * @param inputType the {@code type} of an input, in lower case; empty for anything else
 * @param selector a CSS selector for the element, by its id or classes, if it has any
 * @param options with which the recorder ran
 */
public record LeakPlace(
    Sink sink,
    String name,
    String tag,
    String inputType,
    Optional<String> selector,
    Map<String, JsonNode> options) {

  /** What can hold something private. */
  public enum Sink {
    TEXT,
    ATTRIBUTE,
    INPUT_VALUE,
    TITLE,
    STYLE,
    URL,
    CONSOLE,
    NETWORK,
    CANVAS,
    CUSTOM_EVENT,
    STORAGE,
    REQUEST,
    OTHER
  }

  public LeakPlace {
    options = Map.copyOf(options);
  }

  /** Whether an option was on, be it given or the recorder's standard. */
  public boolean isOn(String option) {
    return options.containsKey(option) && options.get(option).asBoolean();
  }
}
