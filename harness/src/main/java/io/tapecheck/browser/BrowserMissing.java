package io.tapecheck.browser;

/**
 * The machine has no browser (or driver) that could be used; the message lists what was tried and
 * what to do.
 */
public final class BrowserMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BrowserMissing(String message) {
    super(message);
  }

  public BrowserMissing(String message, Throwable cause) {
    super(message, cause);
  }
}
