package io.tapecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarLineTest {

  private static final Duration TIME = Duration.ofSeconds(75);

  private static final BarLine.Doing REPLAY = new BarLine.Doing("sell", "replay");

  @Test
  void showsHowManyAreLeftAndWhatEachWorkerDoes() {
    BarLine.Doing send = new BarLine.Doing("buy", "pay › Send");

    assertThat(BarLine.of(1, 4, TIME, List.of(send, REPLAY), 100))
        .isEqualTo("▕██······▏ 1/4, 3 left, 1:15  buy: pay › Send  sell: replay");
  }

  @Test
  void ofALongNameLessIsShownSoThatTheStepCanBeSeen() {
    BarLine.Doing fill = new BarLine.Doing("guest-checkout-by-card", "pay › fill Card");

    assertThat(BarLine.of(1, 4, TIME, List.of(fill, REPLAY), 80))
        .isEqualTo("▕██······▏ 1/4, 3 left, 1:15  guest-check…: pay › fil…  sell: replay")
        .hasSizeLessThanOrEqualTo(80);
  }

  @Test
  void isNeverLongerThanTheTerminalIsWide() {
    assertThat(BarLine.of(1, 4, TIME, List.of(REPLAY), 20)).hasSize(20).endsWith("…");
  }

  @Test
  void isEmptyBeforeAndFullAfter() {
    assertThat(BarLine.of(0, 4, TIME, List.of(), 80)).startsWith("▕········▏ 0/4");
    assertThat(BarLine.of(4, 4, TIME, List.of(), 80)).startsWith("▕████████▏ 4/4");
  }
}
