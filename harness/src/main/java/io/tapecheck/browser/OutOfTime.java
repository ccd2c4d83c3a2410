package io.tapecheck.browser;

/** A page or browser did not answer in time, or the time of the session is over. */
public final class OutOfTime extends StepFailure {
  private static final long serialVersionUID = 1L;

  private final boolean ofSession;

  private OutOfTime(String message, boolean ofSession) {
    super(message);
    this.ofSession = ofSession;
  }

  /** A page or browser did not answer. */
  public static OutOfTime noAnswer(String message) {
    return new OutOfTime(message, false);
  }

  /** The time of the session or the run is over. */
  public static OutOfTime ofSession(String message) {
    return new OutOfTime(message, true);
  }

  /** Whether the session may not go on, rather than that its page does not answer. */
  public boolean isOfSession() {
    return ofSession;
  }
}
