package io.tapecheck.browser;

/** The browser or its driver went away in the middle of a session. */
public final class BrowserDied extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BrowserDied(String message, Throwable cause) {
    super(message, cause);
  }
}
