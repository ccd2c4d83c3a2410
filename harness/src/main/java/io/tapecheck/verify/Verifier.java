package io.tapecheck.verify;

/**
 * A pure function from a tape to findings and measures. Found with {@link java.util.ServiceLoader}:
 * register an implementation in {@code META-INF/services/io.tapecheck.verify.Verifier}.
 */
public interface Verifier {

  /** Unique; the prefix of its rules and measures, for example {@code masking}. */
  String id();

  /**
   * Judges a tape.
   *
   * @throws NothingToVerify when the tape lacks what this verifier needs, so that silence would not
   *     mean soundness
   */
  Verification verify(Evidence evidence);
}
