package io.tapecheck.reports;

import io.tapecheck.report.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writing the files of a report. */
public final class ReportFiles {

  private ReportFiles() {}

  /**
   * Writes what people or programs read of a result: characters that would do something to what
   * shows them stand there as escapes.
   */
  public static Path writeReport(Path file, String text) {
    return write(file, Printable.lines(text));
  }

  /** Writes a text in UTF-8 as it is, and makes the folders around it. */
  public static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // Half a surrogate pair, which a page may well say, becomes a question mark.
      return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Says which file could not be written. */
  public static UncheckedIOException unwritable(Path file, IOException cause) {
    return new UncheckedIOException(
        "Cannot write the report's file %s (%s). Is its folder writable and the disk not full?"
            .formatted(file, cause.getClass().getSimpleName()),
        cause);
  }
}
