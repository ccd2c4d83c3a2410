package io.tapecheck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateLimitTest {

  @Property(tries = 200)
  void whatIsPrintedIsReadAgain(
      @ForAll Comparison comparison, @ForAll @DoubleRange(min = -1e6, max = 1e6) double raw) {
    GateLimit limit = new GateLimit("a.b", comparison, Math.round(raw * 1000) / 1000.0 + 0.0);
    assertThat(GateLimit.parse("a.b", limit.condition())).contains(limit);
  }

  @Test
  void holdsOnItsSide() {
    assertThat(new GateLimit("a", Comparison.AT_LEAST, 0.98).holds(0.98)).isTrue();
    assertThat(new GateLimit("a", Comparison.AT_LEAST, 0.98).holds(0.97)).isFalse();
    assertThat(new GateLimit("a", Comparison.AT_MOST, 0).holds(0)).isTrue();
    assertThat(new GateLimit("a", Comparison.AT_MOST, 0).holds(1)).isFalse();
    assertThat(new GateLimit("a", Comparison.EQUAL, 1).holds(1)).isTrue();
    assertThat(new GateLimit("a", Comparison.EQUAL, 1).holds(2)).isFalse();
  }

  @Test
  void whatIsNotANumberHoldsNowhere() {
    for (Comparison comparison : Comparison.values()) {
      assertThat(new GateLimit("a", comparison, 0).holds(Double.NaN)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "< 3", "=> 2", ">=", ">= many", "<= NaN", ">= 1 2"})
  void readsNothingFromWhatIsNoLimit(String text) {
    assertThat(GateLimit.parse("a", text)).isEmpty();
  }
}
