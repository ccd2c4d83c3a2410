package io.tapecheck.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import io.tapecheck.policy.ErrorPolicy;
import io.tapecheck.policy.Policy;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeReader;
import io.tapecheck.tape.TapeWriter;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.Verifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class VerificationTimeTest {

  private static final RecorderDescriptor RECORDER =
      new RecorderDescriptor("r", "1", "R 1", List.of(), List.of(), List.of());

  @TempDir Path folder;

  @Test
  void aVerifierThatDoesNotEndIsAnErrorAndWhatWasSeenBeforeItIsKept() {
    CountDownLatch never = new CountDownLatch(1);
    Verifier quick = new Looking("masking", () -> measured("masking.leaks"));
    Verifier endless =
        new Looking(
            "fidelity",
            () -> {
              // a loop over a hostile recording does not hear interrupts either
              Uninterruptibles.awaitUninterruptibly(never);
              return measured("fidelity.score");
            });
    Verifier late = new Looking("errors", () -> measured("errors.uncaught"));
    TapeWriter.begin(folder, metadata(), List.of()).end(2, Optional.empty());

    SessionResult result =
        new SessionJudge(
                List.of(quick, endless, late),
                Policy.everyCanaryIsSecret(),
                ErrorPolicy.NONE,
                Duration.ofSeconds(2))
            .judge(TapeReader.open(folder), RECORDER, List.of());
    never.countDown();

    assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(result.failure())
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .contains("The check \"fidelity\" was not done when the time")
                    .contains("The check \"errors\" was not done when the time")
                    .contains("run.sessionLimitSeconds, 2 s")
                    .doesNotContain("\"masking\""));
    assertThat(result.measures())
        .containsKey("masking.leaks")
        .doesNotContainKeys("fidelity.score", "errors.uncaught");
  }

  private static Verification measured(String measure) {
    return new Verification(List.of(), Map.of(measure, 1.0));
  }

  private record Looking(String id, Supplier<Verification> look) implements Verifier {
    @Override
    public Verification verify(Evidence evidence) {
      return look.get();
    }
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
