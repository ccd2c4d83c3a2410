package io.tapecheck.tape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A tape that lies where another one is to begin. */
final class EarlierTape {

  private EarlierTape() {}

  /** Deletes all that is in a folder if it holds a tape; what is no tape is left alone. */
  static void takeAway(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(TapeLayout.METADATA))) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }
}
