package io.tapecheck.cli;

import io.tapecheck.judge.GateResult;
import io.tapecheck.judge.RunJudge;
import io.tapecheck.judge.RunResult;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.judge.Verdict;
import io.tapecheck.tape.TapeMetadata;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results made of what a test says. */
final class Results {

  private Results() {}

  static RunResult run(SessionResult... sessions) {
    return RunJudge.judge("1.0", Instant.EPOCH, 9_000, List.of(sessions));
  }

  static SessionResult passed(String id, Map<String, Double> measures) {
    return session(id, Verdict.PASS, Optional.empty(), List.of(), measures);
  }

  static SessionResult passed(String id, List<GateResult> gates) {
    return session(id, Verdict.PASS, Optional.empty(), gates, Map.of());
  }

  static SessionResult failed(String id, GateResult gate, Map<String, Double> measures) {
    return session(id, Verdict.FAIL, Optional.empty(), List.of(gate), measures);
  }

  static SessionResult broken(String id, String why) {
    return session(id, Verdict.ERROR, Optional.of(why), List.of(), Map.of());
  }

  private static SessionResult session(
      String id,
      Verdict verdict,
      Optional<String> failure,
      List<GateResult> gates,
      Map<String, Double> measures) {
    TapeMetadata metadata =
        new TapeMetadata(
            TapeMetadata.FORMAT,
            id,
            "buy",
            "Buy",
            "shop",
            Map.of(),
            new TapeMetadata.RecorderUsed("tape", "1", Map.of()),
            new TapeMetadata.BrowserUsed("chromium", "playwright", "1", "desktop"),
            1,
            0,
            Optional.of(3_040L),
            failure);
    return new SessionResult(
        metadata,
        verdict,
        failure,
        3_040,
        Path.of("tapes", id),
        List.of(),
        gates,
        measures,
        List.of(),
        List.of());
  }
}
