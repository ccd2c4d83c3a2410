package io.tapecheck.browser.playwright;

/** How messages show a URL: without query and fragment, which may hold what a user typed. */
final class ShownUrl {

  private ShownUrl() {}

  static String of(String url) {
    return url.replaceFirst("[?#].*", "");
  }

  /** The path alone. */
  static String pathOf(String url) {
    String path = of(url).replaceFirst("^[a-zA-Z][a-zA-Z0-9+.-]*://[^/]*", "");
    return path.isEmpty() ? "/" : path;
  }
}
