package io.tapecheck.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.persona.Canary;
import io.tapecheck.policy.Policy;
import io.tapecheck.recorder.RecorderCapability;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.recorder.WireOnly;
import io.tapecheck.run.Equipment;
import io.tapecheck.settings.GateInForce;
import io.tapecheck.settings.GateLimit;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.BrowserError.Kind;
import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.tape.SnapshotNode;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeJson;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeReader;
import io.tapecheck.tape.TapeWriter;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.Verifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionJudgeTest {

  private static final RecorderDescriptor RECORDER =
      new RecorderDescriptor("r", "1", "R 1", List.of(), List.of(), List.of());

  private static final Verifier MEASURES_TWO_LEAKS =
      verifier("masking", new Verification(List.of(), Map.of("masking.leaks", 2.0)));

  private static final Canary EMAIL = new Canary("email#1", "email", "ada.kestrel@mail.example");

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

  @ParameterizedTest
  @MethodSource
  void aCheckThatBreaksIsAnErrorAndTheOthersAreKept(Throwable thrown) {
    Verifier breaking =
        new Verifier() {
          @Override
          public String id() {
            return "fidelity";
          }

          @Override
          public Verification verify(Evidence evidence) {
            if (thrown instanceof Error error) {
              throw error;
            }
            throw (RuntimeException) thrown;
          }
        };
    TapeWriter.begin(folder, metadata(), List.of()).end(2, Optional.empty());

    SessionResult result =
        new SessionJudge(List.of(breaking, MEASURES_TWO_LEAKS), Policy.everyCanaryIsSecret())
            .judge(TapeReader.open(folder), RECORDER, List.of(atMost("masking.leaks", 2)));

    assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(result.failure())
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .contains("The check \"fidelity\" broke")
                    .contains(thrown.getClass().getSimpleName())
                    .doesNotContain("typed-value"));
    assertThat(result.measures()).containsEntry("masking.leaks", 2.0);
  }

  static List<Throwable> aCheckThatBreaksIsAnErrorAndTheOthersAreKept() {
    return List.of(new IllegalStateException("typed-value"), new StackOverflowError());
  }

  @Test
  void aUsualGateThatHadNothingToLookAtIsNotApplicableAndOneThatWasWrittenDownFails() {
    Verifier idle =
        verifier(
            "masking",
            new Verification(
                List.of(), Map.of(), List.of(), Map.of("masking.leaks", "No canary was planned.")));

    SessionResult usual = judge(idle, usual("masking.leaks"));
    assertThat(usual.verdict()).isEqualTo(Verdict.PASS);
    assertThat(usual.gates())
        .containsExactly(
            GateResult.notApplicable("masking.leaks", "<= 0", "No canary was planned."));
    assertThat(usual.findings())
        .extracting(Finding::rule, Finding::message)
        .containsExactly(
            tuple(
                "masking/not-applicable",
                "Not applicable to this session: masking.leaks. No canary was planned."));
    assertThat(usual.passesUngated()).isFalse();

    SessionResult written = judge(idle, atMost("masking.leaks", 0));
    assertThat(written.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(written.gates().get(0).applicable()).isTrue();
    assertThat(written.gates().get(0).reason()).contains("No canary was planned.");
  }

  @Test
  void inARunAGateIsAppliedAsSoonAsOneSessionHadSomethingForIt() {
    Verifier idle =
        verifier(
            "masking",
            new Verification(List.of(), Map.of(), List.of(), Map.of("masking.leaks", "Nothing.")));
    SessionResult without = judge(idle, usual("masking.leaks"));
    SessionResult with = judge(MEASURES_TWO_LEAKS, atMost("masking.leaks", 2));

    assertThat(RunJudge.judge("1", Instant.EPOCH, 1, List.of(without, with)).gates())
        .containsExactlyElementsOf(with.gates());
    assertThat(RunJudge.judge("1", Instant.EPOCH, 1, List.of(without)).gates())
        .containsExactlyElementsOf(without.gates());
  }

  @Test
  void aStepThatFailedIsTheApplicationsFailureAndSaysWhatThePageShowedInstead() {
    TapeWriter writer = TapeWriter.begin(folder, metadata(), List.of(EMAIL));
    writer.step(
        new PerformedStep(
            0, "till", "expect \"Thank you\"", true, 1, 2, false, Optional.of("not within 10 s")));
    writer.checkpoint(new Checkpoint(1, "failure", "till", 0, 2), declined(), Optional.empty());
    writer.end(2, Optional.empty());
    Verifier blind =
        new Verifier() {
          @Override
          public String id() {
            return "fidelity";
          }

          @Override
          public Verification verify(Evidence evidence) {
            throw new NothingToVerify("no replay");
          }
        };

    SessionResult result =
        judged(TapeReader.open(folder), blind, List.of(atMost("recording.problems", 0)));

    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.failure())
        .contains(
            "Step 1 of stage till, expect \"Thank you\", failed: not within 10 s The page was then"
                + " at /till and showed \"Payment\". It said: \"No card of <email#1> was taken\".");
  }

  /** A page that complains once for all to see, and once where nobody sees it. */
  private static PageSnapshot declined() {
    return new PageSnapshot(
        "http://shop.test/till?token=1",
        "Shop",
        800,
        600,
        List.of(0.0, 0.0),
        element(
            "html",
            "",
            true,
            element("h1", "", true, new SnapshotNode.Words("Payment")),
            element("div", "field-error", false, new SnapshotNode.Words("hidden words")),
            element(
                "div",
                "form has-error",
                true,
                new SnapshotNode.Words("No card of\n ada.kestrel@mail.example "),
                element("b", "", true, new SnapshotNode.Words("was taken")))));
  }

  private static SnapshotNode.Element element(
      String tag, String style, boolean shown, SnapshotNode... children) {
    return new SnapshotNode.Element(
        tag,
        Map.of("class", style),
        List.of(children),
        Optional.empty(),
        Optional.empty(),
        shown ? List.of(0.0, 0.0, 10.0, 10.0) : List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  @Test
  void aRecordingIsReadOnceHoweverManyVerifiersLookAtIt() {
    TapeWriter writer = TapeWriter.begin(folder, metadata(), List.of(EMAIL));
    JsonNode event = TapeJson.mapper().createObjectNode().put("type", 5).put("timestamp", 1);
    writer.recording(List.of(new RecordedEvent(0, 0, event)), List.of());
    for (int error = 0; error < 20; error++) {
      writer.error(
          new BrowserError(
              "e" + error, Kind.UNCAUGHT, "m" + error, List.of(), 2, "", Optional.empty()));
    }
    writer.end(2, Optional.empty());
    AtomicInteger reads = new AtomicInteger();
    Tape onDisk = TapeReader.open(folder);
    Tape counting =
        (Tape)
            Proxy.newProxyInstance(
                Tape.class.getClassLoader(),
                new Class<?>[] {Tape.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("recording")) {
                    reads.incrementAndGet();
                  }
                  return method.invoke(onDisk, arguments);
                });
    Equipment found = Equipment.find();

    new SessionJudge(found.verifiers().all(), Policy.everyCanaryIsSecret())
        .judge(counting, RECORDER, List.of());

    assertThat(found.verifiers().all()).hasSizeGreaterThan(3);
    assertThat(reads).hasValue(1);
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

  private static GateInForce usual(String measure) {
    return new GateInForce(
        GateLimit.parse(measure, "<= 0").orElseThrow(), false, Optional.empty(), true);
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
