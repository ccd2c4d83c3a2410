package io.tapecheck.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a program takes: user and system time of all its threads and of what it starts. */
final class ProcessorTime {

  /** Linux counts it in hundredths of a second for programs. */
  private static final double TICKS = 100;

  /** Fields of children that ended, behind the name in brackets (proc(5)). */
  private static final int USER_OF_CHILDREN = 13;

  private ProcessorTime() {}

  /**
   * Runs a program to its end, and nothing else meanwhile.
   *
   * @return seconds
   * @throws IllegalStateException when it does not end with status 0 or 1
   */
  static double of(List<String> command, Path folder) throws IOException, InterruptedException {
    double before = ofChildren();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int status = process.waitFor();
    if (status > 1) {
      throw new IllegalStateException("%s ended with status %d.".formatted(command, status));
    }
    return ofChildren() - before;
  }

  private static double ofChildren() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks =
        Long.parseLong(fields[USER_OF_CHILDREN]) + Long.parseLong(fields[USER_OF_CHILDREN + 1]);
    return ticks / TICKS;
  }
}
