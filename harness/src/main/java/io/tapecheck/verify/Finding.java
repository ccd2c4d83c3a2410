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
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    Optional<String> canary,
    List<String> encoding,
    Where where,
    int count,
    String fingerprint) {
  public Finding {
    encoding = List.copyOf(encoding);
  }
}
