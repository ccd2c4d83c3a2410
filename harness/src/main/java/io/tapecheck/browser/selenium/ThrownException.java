package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.BrowserError.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An uncaught exception, from the debugging event {@code Runtime.exceptionThrown}. */
final class ThrownException {

  private ThrownException() {}

  /**
   * @param document URL of the document that the error is reported for
   */
  static BrowserError toError(JsonNode event, String document) {
    JsonNode details = event.path("exceptionDetails");
    boolean promise = details.path("text").asText().startsWith("Uncaught (in promise)");
    return new BrowserError(
        "",
        promise ? Kind.REJECTION : Kind.UNCAUGHT,
        message(details),
        stack(details),
        event.path("timestamp").asLong(),
        document,
        Optional.empty());
  }

  /** What the console shows of it, without the stack. */
  private static String message(JsonNode details) {
    JsonNode exception = details.path("exception");
    if (exception.has("description")) {
      return exception.path("description").asText().split("\n\\s+at ", 2)[0];
    }
    return exception.has("value")
        ? exception.path("value").asText()
        : details.path("text").asText();
  }

  private static List<String> stack(JsonNode details) {
    List<String> frames = frames(details.path("stackTrace"));
    // a syntax error has a place and no stack
    return frames.isEmpty() && details.has("url") ? List.of(frame("", details)) : frames;
  }

  static List<String> frames(JsonNode stackTrace) {
    List<String> frames = new ArrayList<>();
    for (JsonNode frame : stackTrace.path("callFrames")) {
      frames.add(frame(frame.path("functionName").asText(), frame));
    }
    return frames;
  }

  /** The protocol counts lines and columns from 0, people from 1. */
  private static String frame(String function, JsonNode place) {
    return function
        + '@'
        + place.path("url").asText()
        + ':'
        + (place.path("lineNumber").asInt() + 1)
        + ':'
        + (place.path("columnNumber").asInt() + 1);
  }
}
