package io.tapecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.judge.GateResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTableTest {

  @Test
  void showsALineForEachSessionAndThenWhatIsWrong() {
    String table =
        VerdictTable.of(
            Results.run(
                Results.passed(
                    "buy.desktop",
                    Map.of(
                        "masking.leaks", 0.0,
                        "fidelity.score", 0.99996,
                        "actions.recorded", 31.0,
                        "actions.performed", 31.0,
                        "errors.linked", 1.0,
                        "errors.seen", 1.0,
                        "recording.events", 247.0)),
                Results.failed(
                    "buy.mobile",
                    new GateResult(
                        "masking.leaks", "<= 0", Optional.of(2.0), false, Optional.empty()),
                    Map.of("masking.leaks", 2.0, "recording.events", 90.0)),
                Results.broken("buy.tablet", "The browser died."),
                Results.broken("buy.laptop", "The browser died.")));

    assertThat(table.replace(System.lineSeparator(), "\n"))
        .isEqualTo(
            """
            session      verdict  leaks  fidelity  actions  errors  events  seconds
            buy.desktop  pass         0    0.9999    31/31     1/1     247      3.0
            buy.mobile   fail         2         -      -/-     -/-      90      3.0
            buy.tablet   error        -         -      -/-     -/-       -      3.0
            buy.laptop   error        -         -      -/-     -/-       -      3.0

            buy.tablet, buy.laptop: The browser died.

            Gates that do not hold:
              masking.leaks is 2, the limit is <= 0
            """);
  }

  @Test
  void tellsWhatWasNotApplicable() {
    GateResult idle =
        new GateResult(
            "masking.leaks",
            "<= 0",
            Optional.empty(),
            true,
            Optional.of("No canary was planned."),
            false);
    assertThat(VerdictTable.of(Results.run(Results.passed("browse", List.of(idle)))))
        .endsWith("\nNot applicable: masking.leaks. No canary was planned.\n");
  }

  @Test
  void isSilentBelowTheTableWhenAllIsWell() {
    assertThat(VerdictTable.of(Results.run(Results.passed("buy", Map.of()))).lines()).hasSize(2);
  }
}
