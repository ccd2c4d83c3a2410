package io.tapecheck.judge;

import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * A limit on a measure.
 *
 * @param measure its name, for example {@code masking.leaks}
 * @param limit for people, for example {@code <= 0}
 * @param holds whether a figure is within it
 * @param reason why it is not the usual limit, for limits that settings relax
 */
public record Gate(String measure, String limit, DoublePredicate holds, Optional<String> reason) {

  /** What the gate says of a figure; a measure that nobody took fails. */
  GateResult judge(Optional<Double> actual) {
    return new GateResult(
        measure, limit, actual, actual.isPresent() && holds.test(actual.get()), reason);
  }
}
