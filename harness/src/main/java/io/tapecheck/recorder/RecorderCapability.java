package io.tapecheck.recorder;

/**
 * Something that a check may need of a recorder and that not every adapter can give. A check that
 * needs what is missing is skipped visibly.
 */
public enum RecorderCapability {
  /** Its traffic can be decoded into events. */
  EVENTS("events that can be decoded"),
  /** Its recording can be replayed. */
  REPLAY("a replay");

  private final String words;

  RecorderCapability(String words) {
    this.words = words;
  }

  /** For people, for example {@code a replay}. */
  public String words() {
    return words;
  }
}
