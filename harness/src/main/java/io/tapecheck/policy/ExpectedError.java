package io.tapecheck.policy;

import java.util.Map;
import java.util.Optional;

/**
 * An error that is known, and so not held against the application. Every part that is given must
 * fit; in texts {@code *} stands for anything, and capitals do not matter.
 *
 * @param when values of axes that a session must all have; empty for every session
 * @param host of the failed request, of the script that failed, or of the document
 * @param url the same whole; one that begins with {@code /} is compared with the path and query
 * @param message what the message holds somewhere
 * @param status of the answer to a failed request
 * @param reason why it is expected, for reports
 */
public record ExpectedError(
    Map<String, String> when,
    Optional<String> host,
    Optional<String> url,
    Optional<String> message,
    Optional<Integer> status,
    String reason) {

  public ExpectedError {
    when = Map.copyOf(when);
  }

  /** Whether it is told for a session with these axes. */
  public boolean appliesTo(Map<String, String> axes) {
    return axes.entrySet().containsAll(when.entrySet());
  }

  /**
   * Whether an error is this one.
   *
   * @param address of what failed, whole
   * @param said its message
   * @param answer the status of the answer, if there was one
   */
  public boolean fits(String address, String said, Optional<Integer> answer) {
    return host.map(pattern -> Wildcards.matches(pattern, WebAddress.host(address))).orElse(true)
        && url.map(pattern -> fitsUrl(pattern, address)).orElse(true)
        && message.map(pattern -> Wildcards.matches("*" + pattern + "*", said)).orElse(true)
        && (status.isEmpty() || status.equals(answer));
  }

  private static boolean fitsUrl(String pattern, String address) {
    return Wildcards.matches(
        pattern, pattern.startsWith("/") ? WebAddress.pathAndQuery(address) : address);
  }

  /** How reports name it: what is given of it. */
  public String words() {
    StringBuilder words = new StringBuilder();
    host.ifPresent(text -> words.append(", host ").append(text));
    url.ifPresent(text -> words.append(", url ").append(text));
    message.ifPresent(text -> words.append(", message ").append(text));
    status.ifPresent(number -> words.append(", status ").append(number));
    return words.substring(Math.min(words.length(), 2));
  }
}
