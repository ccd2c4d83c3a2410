package io.tapecheck.benchmark;

import java.nio.file.Path;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of what goes on inside the process, on a tape of {@link CostOfCapture}. */
public final class SpeedInside {

  private SpeedInside() {}

  /**
   * Measures.
   *
   * @param arguments the folder that the cost of capture was written to
   */
  public static void main(String... arguments) throws RunnerException {
    Path folder = Path.of(arguments[0]);
    new Runner(
            new OptionsBuilder()
                .include(RecordedSession.class.getPackageName())
                .param("tapes", folder.resolve("tapes/0").toString())
                .resultFormat(ResultFormatType.JSON)
                .result(folder.resolve("speed-inside.json").toString())
                .build())
        .run();
  }
}
