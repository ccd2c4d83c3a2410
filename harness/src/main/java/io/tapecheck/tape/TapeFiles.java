package io.tapecheck.tape;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the files of a tape are opened. A tape holds what was typed, so folders and files are their
 * owner's alone, whatever the umask; and a tape may come from anybody, so no link in it is
 * followed. The path up to the tape is the user's own and may be a link.
 */
final class TapeFiles {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private TapeFiles() {}

  /** Makes a folder with those around it; the folder itself is private, also if it was there. */
  static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (isPosix(folder)) {
      Files.setPosixFilePermissions(folder, FOLDER);
    }
  }

  /** Writes a file anew. */
  static OutputStream write(Path file) throws IOException {
    return open(file, StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** Writes at the end of a file. */
  static void append(Path file, String text) throws IOException {
    try (OutputStream out = open(file, StandardOpenOption.APPEND)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Puts what was written beside a file into its place. */
  static void moveInto(Path beside, Path file) throws IOException {
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static OutputStream open(Path file, OpenOption how) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) && isPosix(file)) {
      // made private before anything is in it; the umask may take away, and so it is said again
      Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
      Files.setPosixFilePermissions(file, FILE);
    }
    return Files.newOutputStream(
        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isPosix(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Whether a file of a tape is there, as a file and not as a link, in a folder that is none. */
  static boolean isThere(Path tape, Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && linkIn(tape, file).isEmpty();
  }

  /** Whether anything stands where a file of a tape would. */
  static boolean isTaken(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Opens a file of a tape for reading.
   *
   * @throws TapeProblem when it, or a folder between it and the tape, is a link
   */
  static InputStream read(Path tape, Path file) throws IOException {
    Optional<Path> link = linkIn(tape, file);
    if (link.isPresent()) {
      throw TapeProblem.damaged(link.get(), "it is a link, and links in a tape are not followed");
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(file.toString(), null, "no regular file");
    }
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** A tape's files lie in it or in one of its folders. */
  private static Optional<Path> linkIn(Path tape, Path file) {
    return Stream.of(file, file.resolveSibling("").normalize())
        .filter(path -> !path.equals(tape.normalize()))
        .filter(Files::isSymbolicLink)
        .findFirst();
  }
}
