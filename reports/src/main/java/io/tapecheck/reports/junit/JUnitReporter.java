package io.tapecheck.reports.junit;

import io.tapecheck.judge.RunResult;
import io.tapecheck.report.Replayers;
import io.tapecheck.report.Reporter;
import io.tapecheck.reports.ReportFiles;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeReader;
import java.nio.file.Path;
import java.util.function.Function;

/** Writes {@code junit.xml}: a suite for each scenario, a test case for each session. */
public final class JUnitReporter implements Reporter {

  private final Function<Path, Tape> tapes;

  /** Reads tapes from disk. */
  public JUnitReporter() {
    this(TapeReader::open);
  }

  public JUnitReporter(Function<Path, Tape> tapes) {
    this.tapes = tapes;
  }

  @Override
  public String id() {
    return "junit";
  }

  @Override
  public Path write(RunResult result, Replayers replayers, Path folder) {
    return ReportFiles.writeReport(
        folder.resolve("junit.xml"), new JUnitDocument(result, tapes, folder).xml());
  }
}
