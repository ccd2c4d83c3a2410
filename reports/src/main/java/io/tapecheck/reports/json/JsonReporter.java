package io.tapecheck.reports.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tapecheck.judge.RunResult;
import io.tapecheck.report.Replayers;
import io.tapecheck.report.Reporter;
import io.tapecheck.reports.ReportFiles;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeJson;
import io.tapecheck.tape.TapeReader;
import java.nio.file.Path;
import java.util.function.Function;

/** Writes {@code result.json}; its shape is in {@code docs/result.schema.json}. */
public final class JsonReporter implements Reporter {

  private final Function<Path, Tape> tapes;

  /** Reads tapes from disk. */
  public JsonReporter() {
    this(TapeReader::open);
  }

  public JsonReporter(Function<Path, Tape> tapes) {
    this.tapes = tapes;
  }

  @Override
  public String id() {
    return "json";
  }

  @Override
  public Path write(RunResult result, Replayers replayers, Path folder) {
    try {
      String json =
          TapeJson.mapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(new ResultDocument(result, tapes, folder).json());
      return ReportFiles.writeReport(folder.resolve("result.json"), json + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON tree could not be written as text.", e);
    }
  }
}
