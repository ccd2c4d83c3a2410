package io.tapecheck.capture;

import io.tapecheck.probe.ProbeMessage;
import io.tapecheck.tape.Target;

/**
 * Sees what is put into fields, to know which canaries were there to be leaked. May be called from
 * any thread.
 */
interface CanaryWatch {

  /**
   * A field has got another content.
   *
   * @param input what the probe said
   * @param target the field
   */
  void onInput(ProbeMessage input, Target target);

  /**
   * Something was chosen from a list; the field tells of a value instead, or of nothing when it was
   * chosen already.
   *
   * @param text what the user reads
   * @param time milliseconds since the epoch
   */
  default void onChoice(String text, long time) {}

  /** Tells two of everything. */
  static CanaryWatch both(CanaryWatch one, CanaryWatch other) {
    return new CanaryWatch() {
      @Override
      public void onInput(ProbeMessage input, Target target) {
        one.onInput(input, target);
        other.onInput(input, target);
      }

      @Override
      public void onChoice(String text, long time) {
        one.onChoice(text, time);
        other.onChoice(text, time);
      }
    };
  }
}
