package io.tapecheck.persona;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {

  private final Redaction redaction =
      new Redaction(
          List.of(
              new Canary("card-number#1", "card-number", "4242424242424242"),
              new Canary("name#1", "name", "Zorvika")));

  @Test
  void valuesGiveWayToTheirIds() {
    assertThat(redaction.apply("paid with 4242424242424242"))
        .isEqualTo("paid with <card-number#1>");
  }

  @Test
  void groupedDigitsAndOtherCasesAreRecognised() {
    assertThat(redaction.apply("4242 4242-4242 4242 of ZORVIKA"))
        .isEqualTo("<card-number#1> of <name#1>");
  }

  @Test
  void otherTextStays() {
    assertThat(redaction.apply("4242 is no card")).isEqualTo("4242 is no card");
  }
}
