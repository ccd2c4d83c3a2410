package io.tapecheck.judge;

import java.util.Optional;

/**
 * What a gate says of a session or a run.
 *
 * @param gate name of the measure
 * @param limit for example {@code <= 0}
 * @param actual the measure, worst over the sessions for a run; empty when nothing was measured,
 *     which fails unless the gate is not applicable
 * @param passed whether it holds, or is not applicable
 * @param reason why the limit is not the usual one, for limits that settings relax; or why it is
 *     not applicable, or could not be measured
 * @param applicable whether there was anything for it to look at; false only for gates that nobody
 *     wrote down
 */
public record GateResult(
    String gate,
    String limit,
    Optional<Double> actual,
    boolean passed,
    Optional<String> reason,
    boolean applicable) {

  /** A gate that had something to look at. */
  public GateResult(
      String gate, String limit, Optional<Double> actual, boolean passed, Optional<String> reason) {
    this(gate, limit, actual, passed, reason, true);
  }

  /** A gate without anything to look at. */
  static GateResult notApplicable(String gate, String limit, String reason) {
    return new GateResult(gate, limit, Optional.empty(), true, Optional.of(reason), false);
  }
}
