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

  /** From now on no call of this browser and its pages lasts longer than until then. */
  default void endBy(Deadline end) {}

  /** Whether it was killed or has died, so that another one is needed. */
  default boolean isSpent() {
    return false;
  }

  /**
   * Makes sure that it is the page which does not answer, and not the browser. May take some
   * seconds.
   *
   * @throws BrowserDied when the browser does not answer either
   */
  default void requireLife() {}

  /** Ends its processes at once, without asking them. */
  default void kill() {
    close();
  }

  @Override
  void close();
}
