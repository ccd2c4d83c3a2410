package io.tapecheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a run: {@code result.json} and reports, and the tapes below {@code tapes}.
 *
 * @param folder absolute
 */
record OutputFolder(Path folder) {

  /** Parts that a run writes, and so takes away before it begins. */
  private static final List<String> PARTS =
      List.of("tapes", "report", "result.json", "junit.xml", "summary.md");

  /**
   * Makes the folder, or empties it of what an earlier run left; anything else in it stays.
   *
   * @throws IllegalArgumentException when it cannot be written
   */
  static OutputFolder prepare(Path wanted) {
    Path folder = wanted.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      for (String part : PARTS) {
        delete(folder.resolve(part));
      }
      Path trial = Files.createTempFile(folder, "writable", ".tmp");
      Files.delete(trial);
      return new OutputFolder(folder);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The output folder %s cannot be written (%s). Choose another with --out, or mend its permissions."
              .formatted(folder, e.getClass().getSimpleName()),
          e);
    }
  }

  Path tapes() {
    return folder.resolve("tapes");
  }

  private static void delete(Path part) throws IOException {
    if (!Files.exists(part)) {
      return;
    }
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
