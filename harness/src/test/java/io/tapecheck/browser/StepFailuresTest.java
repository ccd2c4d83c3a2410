package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.scenario.Locator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepFailuresTest {

  private static final Locator PAY = Locator.role("button", "Pay now");

  @Test
  void aMissingElementIsAnsweredWithTheNearest() {
    assertThat(StepFailures.missing(PAY, List.of("Cancel", "Pay later"), Duration.ofSeconds(10)))
        .hasMessage("no button \"Pay now\" within 10 s; there is button \"Pay later\"");
  }

  @Test
  void withoutCandidatesNothingIsGuessed() {
    Locator css = Locator.css("#pay");
    assertThat(StepFailures.missing(css, List.of(), Duration.ofMillis(400)))
        .hasMessage("no css \"#pay\" within 400 ms");
  }

  @Test
  void aLabelThatBelongsToNoFieldIsNotOfferedAgain() {
    assertThat(
            StepFailures.missing(
                Locator.label("Last name"), List.of("Find", " Last  Name "), Duration.ofSeconds(1)))
        .hasMessage(
            "no label \"Last name\" within 1 s; a label says so, but it belongs to no field (it has"
                + " no \"for\" and holds none); name the field by placeholder or css");
  }

  @Test
  void severalMatchesAreShownWithoutWhatTheyHold() {
    assertThat(
            StepFailures.ambiguous(
                PAY, List.of(StepFailures.element("button", "a"), StepFailures.element("a", ""))))
        .hasMessage(
            "2 elements match button \"Pay now\": <button#a>, <a>; add within, exact or nth to say"
                + " which");
  }

  @Test
  void anElementThatIsNotReadySaysWhatItIsInstead() {
    assertThat(StepFailures.notReady(PAY, "to be clicked", "disabled", Duration.ofSeconds(1)))
        .hasMessage("button \"Pay now\" was awaited to be clicked for 1 s, but it is disabled");
  }
}
