package io.tapecheck.settings;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A limit on a measure.
 *
 * @param measure its name, for example {@code fidelity.score}
 * @param comparison how it is held against the limit
 * @param limit in the measure's own unit
 */
public record GateLimit(String measure, Comparison comparison, double limit) {

  /** Reads the limit of a measure from a text such as {@code >= 0.98}; empty when it is none. */
  public static Optional<GateLimit> parse(String measure, String text) {
    String trimmed = text.strip();
    return Comparison.startOf(trimmed)
        .flatMap(
            comparison ->
                number(trimmed.substring(comparison.sign().length()).strip())
                    .map(limit -> new GateLimit(measure, comparison, limit)));
  }

  /** Whether a measured value is within the limit; what is not a number never is. */
  public boolean holds(double actual) {
    return comparison.holds(actual, limit);
  }

  /** How reports show the limit, without the measure: {@code >= 0.98}. */
  public String condition() {
    BigDecimal plain = new BigDecimal(Double.toString(limit)).stripTrailingZeros();
    return comparison.sign() + " " + plain.toPlainString();
  }

  /** The same limit on another number. */
  GateLimit at(double other) {
    return new GateLimit(measure, comparison, other);
  }

  @Override
  public String toString() {
    return measure + " " + condition();
  }

  private static Optional<Double> number(String text) {
    return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")
        ? Optional.of(Double.valueOf(text))
        : Optional.empty();
  }
}
