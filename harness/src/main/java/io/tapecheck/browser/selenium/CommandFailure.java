package io.tapecheck.browser.selenium;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The browser refused a command, or a script threw. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Set<String> LEFT_CODES =
      Set.of(
          "no such frame",
          "no such node",
          "no such element",
          "no such handle",
          "stale element reference");

  /** What the browser says, with the code {@code unknown error}, of a document that is gone. */
  private static final List<String> LEFT_WORDS =
      List.of(
          "Cannot find context with specified id",
          "uniqueContextId not found",
          "Execution context was destroyed",
          "Inspected target navigated or closed",
          "Promise was collected",
          "detached",
          "No frame for given id found",
          "No node with given id found",
          "Could not find node with given id",
          "does not belong to the document",
          "Session with given id not found",
          "Unable to capture screenshot");

  private static final String TIMEOUT = "timeout";

  private final String code;

  CommandFailure(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The protocol's error code, for example {@code no such frame}. */
  String code() {
    return code;
  }

  /** The browser did not answer a command in time. */
  static CommandFailure timeout(String method, Duration limit) {
    return new CommandFailure(TIMEOUT, method + " took longer than " + limit.toMillis() + " ms");
  }

  /** Whether the browser did not answer in time. */
  boolean isTimeout() {
    return code.equals(TIMEOUT);
  }

  /** Whether it failed because the document that it was about has given way to another. */
  boolean isOfADocumentThatLeft() {
    String words = String.valueOf(getMessage());
    return LEFT_CODES.contains(code)
        || (code.equals("unknown error") && LEFT_WORDS.stream().anyMatch(words::contains));
  }
}
