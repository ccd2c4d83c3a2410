package io.tapecheck.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What a recorder is told when it is started.
 *
 * @param session id that it must put on everything it sends
 * @param collector absolute URL to which it sends
 * @param options every option with its value
 */
public record RecorderSession(String session, String collector, Map<String, JsonNode> options) {
  public RecorderSession {
    options = Map.copyOf(options);
  }
}
