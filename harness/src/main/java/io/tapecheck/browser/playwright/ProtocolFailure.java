package io.tapecheck.browser.playwright;

/** The browser refused a call of the debugging protocol. */
class ProtocolFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProtocolFailure(String message) {
    super(message);
  }
}
