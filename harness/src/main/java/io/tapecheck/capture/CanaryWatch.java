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
}
