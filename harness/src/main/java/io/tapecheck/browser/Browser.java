package io.tapecheck.browser;

/**
 * A started browser. Confined to the thread that started it; a worker has one and opens page after
 * page in it.
 */
public interface Browser extends AutoCloseable {

  /** chromium, firefox or webkit. */
  String engine();

  /** The browser's own version. */
  String version();

  /** Opens a page that shares nothing (cookies, storage, cache) with any other. */
  LivePage open(PageSettings settings);

  @Override
  void close();
}
