package io.tapecheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeakedValuesTest {

  private static Optional<String> among(Map<String, Long> measures) {
    return LeakedValues.among(measure -> Optional.ofNullable(measures.get(measure)));
  }

  @Test
  void countsAmongWhatWasTypedAndShown() {
    assertThat(
            among(Map.of("masking.typed", 9L, "masking.shown", 3L, "masking.leaked_canaries", 4L)))
        .contains("4 of 12");
  }

  @Test
  void saysNoWholeThatIsSmallerThanItsPart() {
    assertThat(among(Map.of("masking.typed", 1L, "masking.leaked_canaries", 5L))).contains("5");
  }

  @Test
  void saysNothingWhereNothingWasMeasured() {
    assertThat(among(Map.of("masking.typed", 1L))).isEmpty();
    assertThat(among(Map.of())).isEmpty();
  }
}
