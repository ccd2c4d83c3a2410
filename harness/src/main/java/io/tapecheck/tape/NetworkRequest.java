package io.tapecheck.tape;

import java.util.Optional;

/**
 * A request that the browser reported.
 *
 * @param method in upper case
 * @param url whole
 * @param type what it was for, as the browser says: document, script, fetch, xhr, beacon, image, …
 * @param start milliseconds since the epoch
 * @param status of the answer, if there was one
 * @param failure why there was none
 * @param end when the whole answer was there or the request had failed; milliseconds since the
 *     epoch
 */
public record NetworkRequest(
    String method,
    String url,
    String type,
    long start,
    Optional<Integer> status,
    Optional<String> failure,
    Optional<Long> end) {

  /** A request of which it is not known when it ended. */
  public NetworkRequest(
      String method,
      String url,
      String type,
      long start,
      Optional<Integer> status,
      Optional<String> failure) {
    this(method, url, type, start, status, failure, Optional.empty());
  }

  /**
   * Why a request failed, for people: browsers have no words for what a Content-Security-Policy or
   * a page by https forbids.
   */
  public static String failure(String said) {
    return said.isBlank() ? "blocked" : said;
  }
}
