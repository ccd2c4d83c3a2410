package io.tapecheck.reports;

import java.util.Optional;
import java.util.function.Function;

/** How many values leaked, of those that could. */
public final class LeakedValues {

  private LeakedValues() {}

  /**
   * For example {@code 3 of 12}. A session that was broken off leaks values, too, that it never
   * came to type; where more leaked than were typed or shown the number stands alone.
   *
   * @param measures a measure by its name; empty where it was not taken
   * @return empty where masking was not looked at
   */
  public static Optional<String> among(Function<String, Optional<Long>> measures) {
    long shown = measures.apply("masking.shown").orElse(0L);
    return measures
        .apply("masking.typed")
        .flatMap(
            typed ->
                measures
                    .apply("masking.leaked_canaries")
                    .map(
                        leaked ->
                            leaked + (leaked <= typed + shown ? " of " + (typed + shown) : "")));
  }
}
