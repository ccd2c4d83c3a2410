package io.tapecheck.judge;

import java.time.Instant;
import java.util.List;

/**
 * The outcome of a run.
 *
 * @param version of Tapecheck
 * @param started when
 * @param durationMillis wall time
 * @param verdict the worst of the sessions'
 * @param gates over all sessions
 * @param sessions in the order of the plan
 */
public record RunResult(
    String version,
    Instant started,
    long durationMillis,
    Verdict verdict,
    List<GateResult> gates,
    List<SessionResult> sessions) {
  public RunResult {
    gates = List.copyOf(gates);
    sessions = List.copyOf(sessions);
  }
}
