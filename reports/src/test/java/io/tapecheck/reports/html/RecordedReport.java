package io.tapecheck.reports.html;

import io.tapecheck.fixtures.recorder.rrweb.Rrweb2;
import io.tapecheck.recorder.Replayer;
import io.tapecheck.reports.RecordedRun;
import java.nio.file.Path;
import java.util.Optional;

/** A report of a recorded run, with rrweb's replayer. */
final class RecordedReport {

  private RecordedReport() {}

  static Path write(Path folder) {
    Replayer replayer = new Rrweb2().replayer();
    RecordedRun run = RecordedRun.in(folder);
    return new HtmlReporter(run.tapes())
        .write(run.result(), recorder -> Optional.of(replayer), folder);
  }
}
