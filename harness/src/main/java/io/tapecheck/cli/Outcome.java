package io.tapecheck.cli;

import io.tapecheck.judge.RunResult;
import io.tapecheck.report.Reporter;
import io.tapecheck.run.Equipment;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Tells people how a run ended: reports on disk, and the verdict in the terminal. */
final class Outcome {

  private Outcome() {}

  /** Writes every report, prints the verdicts, and gives the exit status. */
  static int tell(RunResult result, Equipment equipment, Path folder, PrintWriter out) {
    StringBuilder files = new StringBuilder();
    for (Reporter reporter : equipment.reporters().all()) {
      Path file = reporter.write(result, equipment, folder);
      files.append("%-6s %s%n".formatted(reporter.id(), file));
    }
    out.println();
    out.print(VerdictTable.of(result));
    out.println();
    out.print(files);
    out.flush();
    return ExitStatus.of(result.verdict()).code();
  }
}
