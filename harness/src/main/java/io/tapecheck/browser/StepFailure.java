package io.tapecheck.browser;

/** A step could not be performed: says what was expected, what was seen instead, and where. */
public class StepFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StepFailure(String message) {
    super(message);
  }

  public StepFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
