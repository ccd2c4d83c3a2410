package io.tapecheck.browser.playwright;

/** A frame did not answer in time: a script in it runs without end. */
final class SilentFrame extends ProtocolFailure {
  private static final long serialVersionUID = 1L;

  SilentFrame() {
    super("the frame did not answer");
  }
}
