package io.tapecheck.reports.markdown;

import io.tapecheck.judge.RunResult;
import io.tapecheck.report.Replayers;
import io.tapecheck.report.Reporter;
import io.tapecheck.reports.ReportFiles;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeReader;
import java.nio.file.Path;
import java.util.function.Function;

/** Writes {@code summary.md}, short enough for a comment on a change. */
public final class MarkdownReporter implements Reporter {

  private final Function<Path, Tape> tapes;

  /** Reads tapes from disk. */
  public MarkdownReporter() {
    this(TapeReader::open);
  }

  public MarkdownReporter(Function<Path, Tape> tapes) {
    this.tapes = tapes;
  }

  @Override
  public String id() {
    return "markdown";
  }

  @Override
  public Path write(RunResult result, Replayers replayers, Path folder) {
    return ReportFiles.writeReport(
        folder.resolve("summary.md"), new Summary(result, tapes).markdown());
  }
}
