package io.tapecheck.cli;

import io.tapecheck.run.BadRequest;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a run: {@code result.json} and reports, and the tapes below {@code tapes}.
 *
 * @param folder absolute
 */
record OutputFolder(Path folder) {

  private static final String TAPES = "tapes";

  /** Lies in every folder that we wrote, so that nobody else's files are ever taken away. */
  private static final String MARK = ".tapecheck";

  /** What reporters write. */
  private static final List<String> REPORTS =
      List.of("report", "result.json", "junit.xml", "summary.md");

  /** Names the folder; nothing is touched yet. */
  static OutputFolder at(Path wanted) {
    return new OutputFolder(wanted.toAbsolutePath().normalize());
  }

  /**
   * Makes the folder fit for a new run: takes away tapes and reports of an earlier one; anything
   * else in it stays.
   *
   * @throws BadRequest when it cannot be written, or holds such names that we did not write
   */
  OutputFolder forRun() {
    List<String> parts = new ArrayList<>(REPORTS);
    parts.add(TAPES);
    return prepare(parts);
  }

  /**
   * Makes the folder fit for new reports; tapes in it stay.
   *
   * @throws BadRequest when it cannot be written, or holds such names that we did not write
   */
  OutputFolder forReports() {
    return prepare(REPORTS);
  }

  Path tapes() {
    return folder.resolve(TAPES);
  }

  /** Whether something can be written there; leaves nothing behind but the folder. */
  boolean isWritable() {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "writable", ".tmp"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private OutputFolder prepare(List<String> parts) {
    try {
      Files.createDirectories(folder);
      Path trial = Files.createTempFile(folder, "writable", ".tmp");
      Files.delete(trial);
      refuseWhatIsNotOurs(parts);
      for (String part : parts) {
        delete(folder.resolve(part));
      }
      Files.writeString(folder.resolve(MARK), "Written by Tapecheck, which may replace it.\n");
      return this;
    } catch (IOException e) {
      throw new BadRequest(
          "The output folder %s cannot be written (%s). Choose another with --out, or mend its permissions."
              .formatted(folder, why(e)),
          e);
    }
  }

  private static String why(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file is in its place";
    }
    return e instanceof FileSystemException failure && failure.getReason() != null
        ? failure.getReason()
        : e.getClass().getSimpleName();
  }

  private void refuseWhatIsNotOurs(List<String> parts) throws IOException {
    if (exists(folder.resolve(MARK)) || holdsResult()) {
      return;
    }
    for (String part : parts) {
      if (exists(folder.resolve(part))) {
        throw new BadRequest(
            "The output folder %s holds \"%s\", which no run of Tapecheck wrote and a run would replace. Choose another with --out, or move that away."
                .formatted(folder, part));
      }
    }
  }

  private boolean holdsResult() throws IOException {
    Path result = folder.resolve("result.json");
    return Files.isRegularFile(result) && Files.readString(result).contains("\"tapecheck\"");
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void delete(Path part) throws IOException {
    if (!exists(part)) {
      return;
    }
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
