package io.tapecheck.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a measure is held against a limit. */
public enum Comparison {
  AT_LEAST(">="),
  AT_MOST("<="),
  EQUAL("==");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** As settings and reports write it. */
  public String sign() {
    return sign;
  }

  /** The comparison that a text begins with. */
  static Optional<Comparison> startOf(String text) {
    return Arrays.stream(values()).filter(value -> text.startsWith(value.sign)).findFirst();
  }

  static List<String> signs() {
    return Arrays.stream(values()).map(Comparison::sign).toList();
  }

  boolean holds(double actual, double limit) {
    return switch (this) {
      case AT_LEAST -> actual >= limit;
      case AT_MOST -> actual <= limit;
      case EQUAL -> Double.compare(actual, limit) == 0;
    };
  }
}
