package io.tapecheck.scenario;

/**
 * One thing wrong with a scenario.
 *
 * @param position where
 * @param message what, and what to write instead
 */
public record Problem(SourcePosition position, String message) {

  @Override
  public String toString() {
    return position + ": " + message;
  }
}
