package io.tapecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.run.BadRequest;
import io.tapecheck.scenario.yaml.ScenarioFiles;
import io.tapecheck.settings.Settings;
import io.tapecheck.tape.TapeReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {

  @Test
  void whatTheUserGotWrongIsBadInput(@TempDir Path empty) {
    assertThat(status(new BadRequest("no such thing"))).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(status(catchRuntimeException(() -> ScenarioFiles.loadFolder(empty))))
        .isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(status(catchRuntimeException(() -> TapeReader.open(empty))))
        .isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(
            status(
                catchRuntimeException(
                    () -> Settings.load(Optional.empty(), List.of("run.workers=0")))))
        .isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void aMachineWithoutABrowserIsTheEnvironment() {
    assertThat(status(new BrowserMissing("none"))).isEqualTo(ExitStatus.ENVIRONMENT);
  }

  @Test
  void anExceptionFromWithinIsNoBadInput() {
    assertThat(status(new IllegalArgumentException("a bug"))).isEqualTo(ExitStatus.BROKEN);
    assertThat(status(new IllegalStateException("a bug"))).isEqualTo(ExitStatus.BROKEN);
  }

  private static ExitStatus status(Exception thrown) {
    return Failures.status(thrown);
  }
}
