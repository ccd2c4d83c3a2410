package io.tapecheck.cli;

import io.tapecheck.judge.RunResult;
import io.tapecheck.report.Reporter;
import io.tapecheck.run.Equipment;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Tells people how a run ended: reports on disk, and the verdict in the terminal. */
final class Outcome {

  private Outcome() {}

  /** Writes every report, prints the verdicts, and gives the exit status. */
  static ExitStatus tell(RunResult result, Equipment equipment, Path folder, PrintWriter out) {
    StringBuilder files = new StringBuilder();
    boolean whole = true;
    for (Reporter reporter : equipment.reporters().all()) {
      try {
        Path file = reporter.write(result, equipment, folder);
        files.append("%-6s %s%n".formatted(reporter.id(), file));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        // One report that cannot be written must not take the others, and the verdict, with it.
        whole = false;
        files.append("%-6s could not be written: %s%n".formatted(reporter.id(), said(e)));
      }
    }
    out.println();
    out.print(VerdictTable.of(result));
    out.println();
    out.print(files);
    out.flush();
    return whole ? ExitStatus.of(result.verdict()) : ExitStatus.BROKEN;
  }

  private static String said(Throwable e) {
    return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getName());
  }
}
