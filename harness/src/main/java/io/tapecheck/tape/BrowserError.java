package io.tapecheck.tape;

import java.util.List;
import java.util.Optional;

/**
 * An error that the browser reported.
 *
 * @param id unique in the session, for example {@code error-1}
 * @param kind what happened
 * @param message the browser's words; for requests method, path and status
 * @param stack frames from the innermost, as {@code function@url:line:column}
 * @param time milliseconds since the epoch by the page's clock
 * @param url the document or the request
 * @param status HTTP status for failed requests that were answered
 */
public record BrowserError(
    String id,
    Kind kind,
    String message,
    List<String> stack,
    long time,
    String url,
    Optional<Integer> status) {

  public BrowserError {
    stack = List.copyOf(stack);
  }

  /** Kinds of error. */
  public enum Kind {
    UNCAUGHT,
    REJECTION,
    REQUEST,
    CONSOLE
  }
}
