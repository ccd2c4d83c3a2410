package io.tapecheck.recorder;

import java.util.Optional;

/** Knows which of a recorder's options would have kept something private in the browser. */
public interface RecorderAdvice {

  /** For recorders of which nothing is known. */
  RecorderAdvice NONE = place -> Optional.empty();

  /**
   * The option to set, and to what, in one sentence for people; or that there is none. Empty when
   * nothing is known. Holds nothing of the recording but names of attributes, classes and ids.
   */
  Optional<String> against(LeakPlace place);
}
