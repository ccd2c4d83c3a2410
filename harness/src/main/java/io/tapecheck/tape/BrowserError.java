package io.tapecheck.tape;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
 * @param requestType what a failed request was for, as {@link NetworkRequest#type} says it
 * @param begun when that began which failed, milliseconds since the epoch: for a request when it
 *     was sent
 */
public record BrowserError(
    String id,
    Kind kind,
    String message,
    List<String> stack,
    long time,
    String url,
    Optional<Integer> status,
    Optional<String> requestType,
    Optional<Long> begun) {

  public BrowserError {
    stack = List.copyOf(stack);
  }

  /** An error of which it is not known that it began before it was reported. */
  public BrowserError(
      String id,
      Kind kind,
      String message,
      List<String> stack,
      long time,
      String url,
      Optional<Integer> status) {
    this(id, kind, message, stack, time, url, status, Optional.empty(), Optional.empty());
  }

  /** The end of a request that went wrong. */
  public static BrowserError ofRequest(NetworkRequest request, String message, long time) {
    return new BrowserError(
        "",
        Kind.REQUEST,
        message,
        List.of(),
        time,
        request.url(),
        request.status(),
        Optional.of(request.type()),
        Optional.of(request.start()));
  }

  /** The same under a name. */
  public BrowserError named(String name) {
    return new BrowserError(name, kind, message, stack, time, url, status, requestType, begun);
  }

  /** The same with every text that a page had a say in put through a function. */
  public BrowserError saying(UnaryOperator<String> words) {
    return new BrowserError(
        id,
        kind,
        words.apply(message),
        stack.stream().map(words).toList(),
        time,
        words.apply(url),
        status,
        requestType,
        begun);
  }

  /** Kinds of error. */
  public enum Kind {
    UNCAUGHT,
    REJECTION,
    REQUEST,
    CONSOLE
  }
}
