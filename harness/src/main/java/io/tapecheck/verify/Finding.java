package io.tapecheck.verify;

import java.util.List;
import java.util.Optional;

/**
 * One thing wrong.
 *
 * @param rule for example {@code masking/leak}
 * @param severity how bad
 * @param message one sentence for people; holds no value of a canary
 * @param canary id of the canary that leaked
 * @param encoding the encodings around the value, outermost first; empty for plain
 * @param where place and time of the first occurrence
 * @param count how often it occurred
 * @param fingerprint the same for the same thing in another run: rule, canary field, node, sink and
 *     step, hashed
 * @param advice what to set so that it does not happen again, where that is known
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    Optional<String> canary,
    List<String> encoding,
    Where where,
    int count,
    String fingerprint,
    Optional<String> advice) {
  public Finding {
    encoding = List.copyOf(encoding);
  }

  /** A finding without advice. */
  public Finding(
      String rule,
      Severity severity,
      String message,
      Optional<String> canary,
      List<String> encoding,
      Where where,
      int count,
      String fingerprint) {
    this(rule, severity, message, canary, encoding, where, count, fingerprint, Optional.empty());
  }

  /** The same with advice. */
  public Finding advising(Optional<String> what) {
    return new Finding(rule, severity, message, canary, encoding, where, count, fingerprint, what);
  }

  /** The same, seen so often. */
  public Finding times(int times) {
    return new Finding(
        rule, severity, message, canary, encoding, where, times, fingerprint, advice);
  }
}
