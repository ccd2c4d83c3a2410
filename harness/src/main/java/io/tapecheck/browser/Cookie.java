package io.tapecheck.browser;

/**
 * A cookie that the browser holds.
 *
 * @param domain as the browser tells it, with a leading dot when it holds for hosts below
 * @param path that it holds for
 */
public record Cookie(String domain, String path, String name, String value) {

  /** Names the cookie's place without what it holds. */
  @Override
  public String toString() {
    return "Cookie[" + domain + path + "]";
  }
}
