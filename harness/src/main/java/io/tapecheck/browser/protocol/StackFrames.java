package io.tapecheck.browser.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A {@code Runtime.StackTrace} as frames {@code function@url:line:column}, innermost first. */
final class StackFrames {

  private StackFrames() {}

  static List<String> of(JsonNode stackTrace) {
    List<String> frames = new ArrayList<>();
    for (JsonNode frame : stackTrace.path("callFrames")) {
      frames.add(frame(frame.path("functionName").asText(), frame));
    }
    return frames;
  }

  /** The protocol counts lines and columns from 0, people from 1. */
  static String frame(String function, JsonNode place) {
    return "%s@%s:%d:%d"
        .formatted(
            function,
            place.path("url").asText(),
            place.path("lineNumber").asInt() + 1,
            place.path("columnNumber").asInt() + 1);
  }
}
