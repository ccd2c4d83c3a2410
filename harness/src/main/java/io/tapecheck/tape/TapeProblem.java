package io.tapecheck.tape;

import java.nio.file.Path;

/** A tape cannot be read or written: says which file, what is wrong and what to do. */
public final class TapeProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private TapeProblem(String message) {
    super(message);
  }

  private TapeProblem(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * A file of the tape is damaged. The cause is kept out of the message, for it may quote what the
   * file holds.
   */
  static TapeProblem damaged(Path file, String what) {
    return new TapeProblem(
        "The tape file %s is damaged: %s. Capture the session again, or leave this tape out."
            .formatted(file, what));
  }

  /** More comes out of a file than is read. */
  static TapeProblem tooLarge(Path file, long most) {
    return new TapeProblem(
        "The tape file %s holds more than the %d MB that are read of it here. If you trust it, give Java more memory (-Xmx in JAVA_TOOL_OPTIONS); otherwise leave this tape out."
            .formatted(file, most >> 20));
  }

  /** A folder is no tape. */
  static TapeProblem noTape(Path folder) {
    return new TapeProblem(
        "%s is no tape: it has no %s. Name the folder of one session, or a run's output folder."
            .formatted(folder, TapeLayout.METADATA));
  }

  /** The layout is newer than this code. */
  static TapeProblem unknownFormat(Path folder, int format) {
    return new TapeProblem(
        "The tape %s has format %d, and this version reads formats up to %d. Use a newer Tapecheck."
            .formatted(folder, format, TapeMetadata.FORMAT));
  }

  /** The tape cannot be written. */
  static TapeProblem unwritable(Path file, Throwable cause) {
    return new TapeProblem(
        "Cannot write %s (%s). Choose another folder with --out, or make room and check permissions."
            .formatted(file, cause.getClass().getSimpleName()),
        cause);
  }

  /** The tape cannot be read. */
  static TapeProblem unreadable(Path file, Throwable cause) {
    return new TapeProblem(
        "Cannot read %s (%s). Check that the file is there and may be read."
            .formatted(file, cause.getClass().getSimpleName()),
        cause);
  }
}
