package io.tapecheck.report;

import io.tapecheck.judge.RunResult;
import java.nio.file.Path;

/**
 * Turns a result into files. Found with {@link java.util.ServiceLoader}: register an implementation
 * in {@code META-INF/services/io.tapecheck.report.Reporter}. No file that it writes holds a
 * canary's value.
 */
public interface Reporter {

  /** Unique, for example {@code html}. */
  String id();

  /**
   * Writes the report.
   *
   * @param result what to report
   * @param replayers what embeds recordings
   * @param folder the run's output folder, in which the tapes lie too
   * @return the file to open first
   */
  Path write(RunResult result, Replayers replayers, Path folder);
}
