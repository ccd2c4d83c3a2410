package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestMissTest {

  @Test
  void theNearestNameIsTheOneWithFewestEdits() {
    assertThat(NearestMiss.among("Pay now", List.of("Cancel", "Pay later", "Back to the shop")))
        .contains("Pay later");
  }

  @Test
  void caseAndWhiteSpaceDoNotCount() {
    assertThat(NearestMiss.among("first name", List.of("Last name", "FIRST \n NAME")))
        .contains("FIRST \n NAME");
  }

  @Test
  void blankNamesAreNoCandidates() {
    assertThat(NearestMiss.among("x", List.of("", "  "))).isEmpty();
  }
}
