package io.tapecheck.judge;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums the sessions of a run up. */
public final class RunJudge {

  private RunJudge() {}

  /**
   * The result of a run. A run without sessions has checked nothing, which is an error.
   *
   * @param version of Tapecheck
   * @param started when the run began
   * @param durationMillis its wall time
   */
  public static RunResult judge(
      String version, Instant started, long durationMillis, List<SessionResult> sessions) {
    Verdict verdict =
        sessions.stream()
            .map(SessionResult::verdict)
            .max(Comparator.naturalOrder())
            .orElse(Verdict.ERROR);
    return new RunResult(version, started, durationMillis, verdict, worst(sessions), sessions);
  }

  /**
   * For each gate what it says of the session that stands worst: a failing one before a passing
   * one, and that before one to which it is not applicable.
   */
  private static List<GateResult> worst(List<SessionResult> sessions) {
    Map<String, GateResult> worst = new LinkedHashMap<>();
    for (SessionResult session : sessions) {
      for (GateResult gate : session.gates()) {
        worst.merge(gate.gate(), gate, RunJudge::worse);
      }
    }
    return List.copyOf(worst.values());
  }

  private static GateResult worse(GateResult one, GateResult other) {
    if (one.passed() != other.passed()) {
      return one.passed() ? other : one;
    }
    if (one.applicable() != other.applicable()) {
      return one.applicable() ? one : other;
    }
    boolean upward = one.limit().startsWith(">");
    if (one.actual().isEmpty() || other.actual().isEmpty()) {
      return one.actual().isEmpty() ? one : other;
    }
    double first = one.actual().get();
    double second = other.actual().get();
    return (upward ? second < first : second > first) ? other : one;
  }
}
