package io.tapecheck.judge;

import java.util.Optional;

/**
 * What a gate says of a session or a run.
 *
 * @param gate name of the measure
 * @param limit for example {@code <= 0}
 * @param actual the measure, worst over the sessions for a run; empty when nothing was measured,
 *     which fails
 * @param passed whether it holds
 * @param reason why the limit is not the usual one, for limits that settings relax
 */
public record GateResult(
    String gate, String limit, Optional<Double> actual, boolean passed, Optional<String> reason) {}
