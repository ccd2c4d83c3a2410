package io.tapecheck.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Which recorder is put to the test.
 *
 * @param use id and version, for example {@code rrweb@2.2.2}
 * @param options by the vendor's names; those that are missing have the recorder's standard values
 * @param meeting how it gets into the page
 */
public record RecorderChoice(String use, Map<String, JsonNode> options, Meeting meeting) {
  public RecorderChoice {
    options = Map.copyOf(options);
  }
}
