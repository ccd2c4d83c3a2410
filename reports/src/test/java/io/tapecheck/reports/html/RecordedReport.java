package io.tapecheck.reports.html;

import io.tapecheck.recorder.Replayer;
import io.tapecheck.reports.RecordedRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** A report of a recorded run, with a real replayer. */
final class RecordedReport {

  private RecordedReport() {}

  static Path write(Path folder) {
    RecordedRun run = RecordedRun.in(folder);
    return new HtmlReporter(run.tapes())
        .write(run.result(), recorder -> Optional.of(replayer()), folder);
  }

  static Replayer replayer() {
    return new Replayer(
        text("rrweb.js") + text("contract.js"), text("rrweb.css"), "rrweb, MIT licence");
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(RecordedReport.class.getResourceAsStream("/replayer/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
