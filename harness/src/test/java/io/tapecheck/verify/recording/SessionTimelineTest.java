package io.tapecheck.verify.recording;

import static io.tapecheck.verify.TapeFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.tape.PerformedStep;
import io.tapecheck.verify.TapeFixture;
import io.tapecheck.verify.Where;
import org.junit.jupiter.api.Test;

class SessionTimelineTest {

  private final SessionTimeline timeline =
      new SessionTimeline(
          new TapeFixture()
              .step("contact", "fill e-mail", 100)
              .step("payment", "click pay", 200)
              .expectation("review", "expect total", 300)
              .evidence()
              .tape());

  @Test
  void anExpectationCausesNothing() {
    assertThat(timeline.stepAt(START + 350)).map(PerformedStep::name).contains("expect total");
    assertThat(timeline.causeOf(START + 350)).map(PerformedStep::name).contains("click pay");
  }

  @Test
  void aStepBeginsAtItsStart() {
    assertThat(timeline.causeOf(START + 199)).map(PerformedStep::name).contains("fill e-mail");
    assertThat(timeline.causeOf(START + 200)).map(PerformedStep::name).contains("click pay");
    assertThat(timeline.causeOf(START + 99)).isEmpty();
  }

  @Test
  void aPlaceHoldsStageStepAndTimeSinceTheStart() {
    Where where = timeline.placeAt(START + 250).where();
    assertThat(where.stage()).contains("payment");
    assertThat(where.step()).contains("click pay");
    assertThat(where.time()).contains(250L);
  }
}
