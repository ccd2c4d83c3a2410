package io.tapecheck.browser;

/** The browser, its driver or the page's own process went away in the middle of a session. */
public final class BrowserDied extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean ofPage;

  private BrowserDied(String message, Throwable cause, boolean ofPage) {
    super(message, cause);
    this.ofPage = ofPage;
  }

  /** The browser or its driver is gone. */
  public BrowserDied(String message, Throwable cause) {
    this(message, cause, false);
  }

  /**
   * The process that held the page is gone, and with it all that could be asked of the page.
   *
   * @param cause what the driver said
   */
  public static BrowserDied pageCrashed(Throwable cause) {
    return new BrowserDied(
        "the process that held it crashed, was killed or ran out of memory (the page takes more than the browser or the machine gives, or something ends processes)",
        cause,
        true);
  }

  /** What died, at the beginning of a sentence: {@code The page} or {@code The browser}. */
  public String subject() {
    return ofPage ? "The page" : "The browser";
  }
}
