package io.tapecheck.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.policy.Policy;
import io.tapecheck.recorder.RecorderCapability;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.recorder.WireOnly;
import io.tapecheck.settings.GateInForce;
import io.tapecheck.settings.GateLimit;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeReader;
import io.tapecheck.tape.TapeWriter;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.Verifier;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionJudgeTest {

  private static final RecorderDescriptor RECORDER =
      new RecorderDescriptor("r", "1", "R 1", List.of(), List.of(), List.of());

  private static final Verifier MEASURES_TWO_LEAKS =
      verifier("masking", new Verification(List.of(), Map.of("masking.leaks", 2.0)));

  @TempDir Path folder;

  @Test
  void aSessionPassesWhenEveryGateHolds() {
    SessionResult result = judge(MEASURES_TWO_LEAKS, atMost("masking.leaks", 2));

    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void aSessionFailsWhenAGateDoesNotHold() {
    SessionResult result = judge(MEASURES_TWO_LEAKS, atMost("masking.leaks", 0));

    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.gates().get(0).actual()).contains(2.0);
  }

  @Test
  void aMeasureThatNobodyTookFails() {
    SessionResult result = judge(MEASURES_TWO_LEAKS, atMost("fidelity.differences", 0));

    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.gates().get(0).actual()).isEmpty();
  }

  @Test
  void aCheckThatSawNothingIsAnError() {
    Verifier blind =
        new Verifier() {
          @Override
          public String id() {
            return "fidelity";
          }

          @Override
          public Verification verify(Evidence evidence) {
            throw new NothingToVerify("no checkpoints");
          }
        };

    SessionResult result = judge(blind, atMost("masking.leaks", 0));

    assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(result.failure()).contains("The check \"fidelity\" saw nothing: no checkpoints");
  }

  @Test
  void whatARecorderLacksIsNeitherCheckedNorHeldAgainstItAndThatIsSaid() {
    Verifier fidelity =
        needing(
            Map.of("fidelity", RecorderCapability.REPLAY),
            verifier("fidelity", new Verification(List.of(), Map.of("fidelity.score", 0.0))));
    Verifier errors =
        needing(
            Map.of("errors.unlinked", RecorderCapability.EVENTS),
            verifier(
                "errors",
                new Verification(List.of(), Map.of("errors.unlinked", 3.0, "errors.seen", 3.0))));
    TapeWriter.begin(folder, metadata(), List.of()).end(2, Optional.empty());

    SessionResult result =
        new SessionJudge(List.of(fidelity, errors), Policy.everyCanaryIsSecret())
            .judge(
                TapeReader.open(folder),
                new WireOnly().descriptor(),
                List.of(
                    atMost("fidelity.score", 0),
                    atMost("errors.unlinked", 0),
                    atMost("errors.seen", 3)));

    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.gates()).extracting(GateResult::gate).containsExactly("errors.seen");
    assertThat(result.measures()).doesNotContainKeys("fidelity.score", "errors.unlinked");
    assertThat(result.findings())
        .extracting(Finding::rule)
        .containsExactly("fidelity/skipped", "errors/skipped");
    assertThat(result.findings().get(1).message())
        .isEqualTo(
            "errors.unlinked was not checked: the recorder wire-only does not give events that can"
                + " be decoded. Gates that were not applied: errors.unlinked.");
  }

  private static Verifier needing(Map<String, RecorderCapability> needs, Verifier verifier) {
    return new Verifier() {
      @Override
      public String id() {
        return verifier.id();
      }

      @Override
      public Map<String, RecorderCapability> needs() {
        return needs;
      }

      @Override
      public Verification verify(Evidence evidence) {
        return verifier.verify(evidence);
      }
    };
  }

  @Test
  void aSessionThatDiedIsAnError() {
    TapeWriter.begin(folder, metadata(), List.of());

    SessionResult result = judged(TapeReader.open(folder), MEASURES_TWO_LEAKS, List.of());

    assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(result.failure()).contains("The session died before its tape was whole.");
  }

  @Test
  void aGateThatIsTakenOffIsReportedAndNotJudged() {
    GateInForce atMostNone = atMost("masking.leaks", 0);
    SessionResult result =
        judge(
            MEASURES_TWO_LEAKS,
            new GateInForce(atMostNone.limit(), true, Optional.of("to show what leaks")));

    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.gates()).isEmpty();
    assertThat(result.lifted())
        .containsExactly(
            new LiftedGate("masking.leaks", "<= 0", Optional.of(2.0), false, "to show what leaks"));
    assertThat(result.passesUngated()).isTrue();
  }

  @Test
  void aSessionThatLeaksWithoutAGateOnLeaksDoesNotPassAsSound() {
    TapeWriter.begin(folder, metadata(), List.of()).end(2, Optional.empty());
    assertThat(judged(TapeReader.open(folder), MEASURES_TWO_LEAKS, List.of()).passesUngated())
        .isTrue();
  }

  @Test
  void aSessionWithinItsLimitPasses() {
    assertThat(judge(MEASURES_TWO_LEAKS, atMost("masking.leaks", 2)).passesUngated()).isFalse();
  }

  @Test
  void aRunIsAsBadAsItsWorstSession() {
    SessionResult good = judge(MEASURES_TWO_LEAKS, atMost("masking.leaks", 2));
    SessionResult bad = judge(MEASURES_TWO_LEAKS, atMost("masking.leaks", 0));

    RunResult run = RunJudge.judge("1", Instant.EPOCH, 1, List.of(good, bad));

    assertThat(run.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(run.gates()).extracting(GateResult::passed).containsExactly(false);
  }

  @Test
  void aRunWithoutSessionsIsAnError() {
    assertThat(RunJudge.judge("1", Instant.EPOCH, 1, List.of()).verdict()).isEqualTo(Verdict.ERROR);
  }

  private SessionResult judge(Verifier verifier, GateInForce gate) {
    TapeWriter writer = TapeWriter.begin(folder, metadata(), List.of());
    writer.end(2, Optional.empty());
    return judged(TapeReader.open(folder), verifier, List.of(gate));
  }

  private static SessionResult judged(Tape tape, Verifier verifier, List<GateInForce> gates) {
    return new SessionJudge(List.of(verifier), Policy.everyCanaryIsSecret())
        .judge(tape, RECORDER, gates);
  }

  private static GateInForce atMost(String measure, int limit) {
    return new GateInForce(GateLimit.parse(measure, "<= " + limit).orElseThrow(), Optional.empty());
  }

  private static Verifier verifier(String id, Verification said) {
    return new Verifier() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public Verification verify(Evidence evidence) {
        return said;
      }
    };
  }

  private static TapeMetadata metadata() {
    return new TapeMetadata(
        TapeMetadata.FORMAT,
        "s",
        "scenario",
        "title",
        "app",
        Map.of(),
        new TapeMetadata.RecorderUsed("r", "1", Map.of()),
        new TapeMetadata.BrowserUsed("chromium", "playwright", "1", "desktop"),
        1,
        1,
        Optional.empty(),
        Optional.empty());
  }
}
