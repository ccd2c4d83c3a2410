package io.tapecheck.judge;

import java.util.Optional;

/**
 * A gate that an exception takes off for a session: its measure is reported and not judged.
 *
 * @param gate name of the measure
 * @param limit that would hold otherwise, for example {@code <= 0}
 * @param actual the measure; empty when nothing was measured
 * @param holds whether the gate would have held
 * @param reason why it is not judged
 */
public record LiftedGate(
    String gate, String limit, Optional<Double> actual, boolean holds, String reason) {}
