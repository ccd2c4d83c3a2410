package io.tapecheck.cli;

import io.tapecheck.run.BadRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the tapes that somebody means by naming folders. */
final class TapeFolders {

  private static final String METADATA = "tape.json";
  private static final String TAPES = "tapes";

  private TapeFolders() {}

  /**
   * The tapes in some folders, each of which is a tape, or holds tapes, or is a run's output. A
   * folder among tapes that lacks what makes it one is given too, so that its loss is told.
   *
   * @throws BadRequest when a folder is not there or holds nothing
   */
  static List<Path> in(List<Path> folders) {
    Set<Path> tapes = new LinkedHashSet<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new BadRequest(
            "%s is no folder. Name the folder of one session, or a run's output folder."
                .formatted(folder));
      }
      tapes.addAll(isTape(folder) ? List.of(folder) : within(folder));
    }
    return List.copyOf(tapes);
  }

  private static List<Path> within(Path folder) {
    boolean ofRun = Files.isDirectory(folder.resolve(TAPES));
    List<Path> inside = folders(ofRun ? folder.resolve(TAPES) : folder);
    boolean anyTape = inside.stream().anyMatch(TapeFolders::isTape);
    if (inside.isEmpty() || !(anyTape || ofRun)) {
      throw new BadRequest(
          "%s holds no tape: neither it nor a folder in it has a %s. Name the folder of one session, or a run's output folder."
              .formatted(folder, METADATA));
    }
    return inside;
  }

  /** A link in its place counts: it is told that it is not followed. */
  private static boolean isTape(Path folder) {
    return Files.exists(folder.resolve(METADATA), LinkOption.NOFOLLOW_LINKS);
  }

  private static List<Path> folders(Path parent) {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new BadRequest(
          "%s cannot be listed (%s). Check its permissions."
              .formatted(parent, e.getClass().getSimpleName()),
          e);
    }
  }
}
