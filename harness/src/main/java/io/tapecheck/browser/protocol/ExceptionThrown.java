package io.tapecheck.browser.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.BrowserError.Kind;
import java.util.List;
import java.util.Optional;

/** An uncaught exception or rejection, from the event {@code Runtime.exceptionThrown}. */
public final class ExceptionThrown {

  private ExceptionThrown() {}

  /**
   * @param event the event's parameters
   * @param document URL of the document that the error is reported for
   */
  public static BrowserError toError(JsonNode event, String document) {
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

  /** What an exception says, without its stack. */
  public static String message(JsonNode details) {
    return details.has("exception")
        ? RemoteObjectText.withoutStack(details.path("exception"))
        : details.path("text").asText().replaceFirst("^Uncaught (\\(in promise\\) )?", "");
  }

  private static List<String> stack(JsonNode details) {
    List<String> frames = StackFrames.of(details.path("stackTrace"));
    // a syntax error has a place and no stack
    return frames.isEmpty() && details.has("url")
        ? List.of(StackFrames.frame("", details))
        : frames;
  }
}
