package io.tapecheck.verify;

/** A verifier had no input: an error that says what was missing, never a pass. */
public final class NothingToVerify extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NothingToVerify(String message) {
    super(message);
  }
}
