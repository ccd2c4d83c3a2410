package io.tapecheck.verify;

import io.tapecheck.recorder.RecorderCapability;
import java.util.Map;

/**
 * A pure function from a tape to findings and measures. Found with {@link java.util.ServiceLoader}:
 * register an implementation in {@code META-INF/services/io.tapecheck.verify.Verifier}.
 */
public interface Verifier {

  /** Unique; the prefix of its rules and measures, for example {@code masking}. */
  String id();

  /**
   * What of a recorder its measures rest on, by measure; under its own id what all of it rests on.
   * What a recorder lacks is not measured, and that is said.
   */
  default Map<String, RecorderCapability> needs() {
    return Map.of();
  }

  /**
   * Judges a tape.
   *
   * @throws NothingToVerify when the tape lacks what this verifier needs, so that silence would not
   *     mean soundness
   */
  Verification verify(Evidence evidence);
}
