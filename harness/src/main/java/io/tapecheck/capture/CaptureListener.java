package io.tapecheck.capture;

import io.tapecheck.scenario.Stage;
import io.tapecheck.scenario.Step;

/** Is told how a capture goes on, on the thread that captures. */
public interface CaptureListener {

  /** Nobody listens. */
  CaptureListener NOBODY = (stage, step) -> {};

  /** A step is about to be performed. */
  void onStep(Stage stage, Step step);

  /** The browser died; what it showed last is on the tape, and it is of no more use. */
  default void onDeath() {}
}
