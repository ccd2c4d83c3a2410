package io.tapecheck.verify;

import io.tapecheck.policy.ErrorPolicy;
import io.tapecheck.policy.Policy;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.tape.Tape;

/**
 * What a verifier may look at.
 *
 * @param tape the session
 * @param policy what must not escape and what must stay readable
 * @param recorder what the recorder is told to mask and block
 * @param errors whose an error is, and which are known
 */
public record Evidence(Tape tape, Policy policy, RecorderDescriptor recorder, ErrorPolicy errors) {

  /** No error is known. */
  public Evidence(Tape tape, Policy policy, RecorderDescriptor recorder) {
    this(tape, policy, recorder, ErrorPolicy.NONE);
  }
}
