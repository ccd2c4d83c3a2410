package io.tapecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.capture.SessionPlan;
import io.tapecheck.run.FakeEquipment;
import io.tapecheck.run.RunPlan;
import io.tapecheck.run.RunRequest;
import io.tapecheck.scenario.Locator;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.Stage;
import io.tapecheck.settings.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineProgressTest {

  private final StringWriter said = new StringWriter();
  private final LineProgress progress = new LineProgress(new PrintWriter(said, true));
  private final SessionPlan session = session();

  @Test
  void saysWhichSessionIsAtWhichStageAndHowManyAreLeft() {
    progress.onBegin(2, 1);
    progress.onSession(session);
    for (Stage stage : session.scenario().stages()) {
      stage.steps().forEach(step -> progress.onStep(session, stage, step));
    }
    progress.onReplay(session);
    progress.onResult(session, Results.passed(session.id(), Map.of()));

    assertThat(said.toString().lines())
        .containsExactly(
            "2 sessions, 1 worker",
            "      buy.playwright.desktop.tape-2 begins",
            "      buy.playwright.desktop.tape-2: browse",
            "      buy.playwright.desktop.tape-2: pay",
            "      buy.playwright.desktop.tape-2: replay",
            "pass  buy.playwright.desktop.tape-2 in 3.0 s (1 of 2, 1 left)");
  }

  @Test
  void saysNothingMoreOnceItIsClosed() {
    progress.close();
    progress.onSession(session);

    assertThat(said.toString()).isEmpty();
  }

  private static SessionPlan session() {
    Scenario scenario =
        Scenario.named("buy")
            .title("Buy")
            .app("shop")
            .stage("browse", stage -> stage.open("/").click(Locator.role("button", "Add")))
            .stage("pay", stage -> stage.click(Locator.role("button", "Pay")))
            .build();
    return new RunPlan(
            FakeEquipment.whole(),
            Settings.load(Optional.empty(), List.of("recorder.use=tape@2")),
            Path.of("tapes"))
        .sessions(new RunRequest(List.of(scenario), Optional.empty(), Map.of()))
        .get(0);
  }
}
