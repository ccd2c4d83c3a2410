package io.tapecheck.verify;

import io.tapecheck.tape.BrowserError;
import java.util.Optional;

/**
 * An error that the browser reported, tied to its place in the session.
 *
 * @param error as reported
 * @param stage in which it happened
 * @param step that caused it: the last step before it that did something
 * @param event last event of the recording at or before it; empty when the recording does not cover
 *     that moment
 * @param fingerprint the same for the same error in another run
 */
public record LinkedError(
    BrowserError error,
    Optional<String> stage,
    Optional<String> step,
    Optional<Integer> event,
    String fingerprint) {

  /** Whether stage, step and moment of the recording are all known. */
  public boolean linked() {
    return stage.isPresent() && step.isPresent() && event.isPresent();
  }
}
