package io.tapecheck.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.reports.Golden;
import io.tapecheck.reports.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReporterTest {

  @TempDir Path folder;

  @Test
  void writesVerdictGatesSessionsAndFindings() throws IOException {
    RecordedRun run = RecordedRun.in(folder);
    Path file =
        new MarkdownReporter(run.tapes()).write(run.result(), recorder -> Optional.empty(), folder);
    assertThat(Files.readString(file)).isEqualTo(Golden.text("summary.md"));
  }
}
