package io.tapecheck.browser.selenium;

/** The browser refused a command, or a script threw. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  CommandFailure(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The protocol's error code, for example {@code no such frame}. */
  String code() {
    return code;
  }
}
