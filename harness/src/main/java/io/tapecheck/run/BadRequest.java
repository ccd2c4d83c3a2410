package io.tapecheck.run;

/**
 * What somebody asked for cannot be done as asked: says what is wrong, where, and what to write
 * instead.
 */
public final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadRequest(String message) {
    super(message);
  }

  public BadRequest(String message, Throwable cause) {
    super(message, cause);
  }
}
