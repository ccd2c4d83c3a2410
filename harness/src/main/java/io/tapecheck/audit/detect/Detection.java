package io.tapecheck.audit.detect;

/**
 * Something that a detector saw.
 *
 * @param rule for example {@code audit/email}
 * @param confidence how sure the detector is
 * @param shown what it is, in words that people may read: redacted
 * @param value the text itself, in the spelling that equal values share; never written down
 * @param start where it begins in the bytes that were given
 * @param end where it ends, exclusive
 */
public record Detection(
    String rule, Confidence confidence, String shown, String value, int start, int end) {

  /** Says everything but the value. */
  @Override
  public String toString() {
    return "Detection[%s, %s, %s, %d to %d]".formatted(rule, confidence, shown, start, end);
  }
}
