package io.tapecheck.audit.detect;

import java.util.Optional;

/**
 * Something that a detector saw.
 *
 * @param rule for example {@code audit/email}
 * @param confidence how sure the detector is
 * @param shown what it is, in words that people may read: redacted
 * @param value the text itself, in the spelling that equal values share; never written down
 * @param start where it begins in the bytes that were given
 * @param end where it ends, exclusive
 * @param field name of the field, for people; empty where the shape alone tells. All values of one
 *     field and place are one finding
 * @param kind what the name says
 */
public record Detection(
    String rule,
    Confidence confidence,
    String shown,
    String value,
    int start,
    int end,
    String field,
    Optional<SensitiveName> kind) {

  /** What its shape tells. */
  public Detection(
      String rule, Confidence confidence, String shown, String value, int start, int end) {
    this(rule, confidence, shown, value, start, end, "", Optional.empty());
  }

  /** The value of a field whose name tells. */
  public static Detection named(
      SensitiveName kind, Confidence confidence, String name, String value, int start, int end) {
    String shownName = ShownName.of(name);
    return new Detection(
        "audit/field",
        confidence,
        "Value of a field for %s: %s".formatted(kind.words(), shownName),
        value,
        start,
        end,
        shownName,
        Optional.of(kind));
  }

  /** Says everything but the value. */
  @Override
  public String toString() {
    return "Detection[%s, %s, %s, %d to %d]".formatted(rule, confidence, shown, start, end);
  }
}
