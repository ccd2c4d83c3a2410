package io.tapecheck.verify;

import io.tapecheck.tape.BrowserError;
import java.util.Optional;

/**
 * An error that the browser reported, tied to its place in the session.
 *
 * @param error as reported
 * @param group which measure counts it
 * @param thirdParty whether it is another site's: its host is not the application's
 * @param expected why it is known and not counted, if it is
 * @param stage in which it happened
 * @param step that caused it: the last step before it that did something
 * @param event last event of the recording at or before it; empty when the recording does not cover
 *     that moment
 * @param beforeRecording whether the recorder had not started, so that it could not see it
 * @param fingerprint the same for the same error in another run
 */
public record LinkedError(
    BrowserError error,
    ErrorGroup group,
    boolean thirdParty,
    Optional<String> expected,
    Optional<String> stage,
    Optional<String> step,
    Optional<Integer> event,
    boolean beforeRecording,
    String fingerprint) {

  /** An error of the application's own that nobody expects and the recorder was there to see. */
  public LinkedError(
      BrowserError error,
      Optional<String> stage,
      Optional<String> step,
      Optional<Integer> event,
      String fingerprint) {
    this(
        error,
        ErrorGroup.UNCAUGHT,
        false,
        Optional.empty(),
        stage,
        step,
        event,
        false,
        fingerprint);
  }

  /**
   * Whether stage and step are known, and the moment of the recording too unless there was no
   * recording yet.
   */
  public boolean linked() {
    return stage.isPresent() && step.isPresent() && (event.isPresent() || beforeRecording);
  }
}
