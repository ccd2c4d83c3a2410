package io.tapecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarLineTest {

  private static final Duration TIME = Duration.ofSeconds(75);

  @Test
  void showsHowManyAreLeftAndWhatEachWorkerDoes() {
    assertThat(BarLine.of(1, 4, TIME, List.of("buy: pay › Send", "sell: replay"), 100))
        .isEqualTo(
            "▕████············▏ 1 of 4 sessions, 3 left, 1:15  buy: pay › Send  sell: replay");
  }

  @Test
  void sharesWhatRoomThereIsAmongTheWorkers() {
    String line = BarLine.of(1, 4, TIME, List.of("buy: " + "x".repeat(90), "sell: replay"), 80);

    assertThat(line).hasSizeLessThanOrEqualTo(80).contains("buy: xxx").contains("…  sell: repl");
  }

  @Test
  void isNeverLongerThanTheTerminalIsWide() {
    assertThat(BarLine.of(1, 4, TIME, List.of("buy: pay"), 20)).hasSize(20).endsWith("…");
  }

  @Test
  void isEmptyBeforeAndFullAfter() {
    assertThat(BarLine.of(0, 4, TIME, List.of(), 80)).startsWith("▕················▏ 0 of 4");
    assertThat(BarLine.of(4, 4, TIME, List.of(), 80)).startsWith("▕████████████████▏ 4 of 4");
  }
}
