package io.tapecheck.browser.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What runs left behind that were killed before they could clear up.
 *
 * @param processes that were ended
 * @param folders with temporary files that were removed
 */
public record Leftovers(int processes, int folders) {

  /** The kernel counts in hundredths of a second, and its clock may have been set since. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  /** Clears what killed runs of this user have left in the folder for temporary files. */
  public static Leftovers clear() {
    return clear(Workspace.place());
  }

  static Leftovers clear(Path temporary) {
    int processes = 0;
    int folders = 0;
    for (Path folder : workspaces(temporary)) {
      Optional<Integer> ended = clearOne(folder);
      folders += ended.isPresent() ? 1 : 0;
      processes += ended.orElse(0);
    }
    return new Leftovers(processes, folders);
  }

  /** One sentence for people; empty when there was nothing. */
  public Optional<String> words() {
    return folders == 0
        ? Optional.empty()
        : Optional.of(
            "A run that was killed had left %d processes and %d folders with temporary files behind; they were cleared away."
                .formatted(processes, folders));
  }

  private static List<Path> workspaces(Path temporary) {
    try (Stream<Path> entries = Files.list(temporary)) {
      return entries
          .filter(entry -> String.valueOf(entry.getFileName()).startsWith(Workspace.PREFIX))
          .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
          .filter(
              entry ->
                  Files.isRegularFile(entry.resolve(Workspace.OWNER), LinkOption.NOFOLLOW_LINKS))
          .filter(entry -> !Workspace.isOfThisProcess(entry))
          .filter(Leftovers::isUsers)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Others' folders are none of our business, and on most machines not readable for us. */
  private static boolean isUsers(Path folder) {
    try {
      return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
          .getName()
          .equals(System.getProperty("user.name"));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Empty when the folder's owner lives; otherwise how many processes were ended. */
  private static Optional<Integer> clearOne(Path folder) {
    try (FileChannel owner =
            FileChannel.open(folder.resolve(Workspace.OWNER), StandardOpenOption.WRITE);
        @org.jspecify.annotations.Nullable FileLock lock = owner.tryLock()) {
      if (lock == null) {
        return Optional.empty();
      }
      Set<ProcessHandle> left = new LinkedHashSet<>();
      for (ProcessHandle root : recorded(folder)) {
        left.add(root);
        root.descendants().forEach(left::add);
      }
      usersOf(folder).forEach(left::add);
      ProcessTree.kill(new ArrayList<>(left));
      delete(folder);
      return Optional.of(left.size());
    } catch (OverlappingFileLockException ofThisProcess) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A number alone may belong to another process by now; its start tells. */
  private static List<ProcessHandle> recorded(Path folder) throws IOException {
    Path record = folder.resolve(Workspace.PROCESSES);
    if (!Files.isRegularFile(record, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    List<ProcessHandle> found = new ArrayList<>();
    for (String line : Files.readAllLines(record)) {
      if (line.matches("\\d{1,18} \\d{1,18}")) {
        String[] parts = line.split(" ");
        Instant started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        ProcessHandle.of(Long.parseLong(parts[0]))
            .filter(process -> startedAt(process, started))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean startedAt(ProcessHandle process, Instant started) {
    return process
        .info()
        .startInstant()
        .filter(at -> Duration.between(at, started).abs().compareTo(TOLERANCE) < 0)
        .isPresent();
  }

  /** Browsers whose profile lies in the folder; nobody else's can. */
  static List<ProcessHandle> usersOf(Path folder) {
    String profile = "--user-data-dir=" + folder + "/";
    return ProcessHandle.allProcesses()
        .filter(process -> ProcessTree.commandLine(process).contains(profile))
        .toList();
  }

  /**
   * Takes a workspace away, what tells of it last: if something in it cannot be removed yet, the
   * next run goes on with it.
   */
  static void delete(Path folder) throws IOException {
    List<Path> content;
    try (Stream<Path> entries = Files.list(folder)) {
      content = entries.toList();
    }
    for (Path entry : content) {
      String name = String.valueOf(entry.getFileName());
      if (!name.equals(Workspace.OWNER) && !name.equals(Workspace.PROCESSES)) {
        deleteAll(entry);
      }
    }
    Files.deleteIfExists(folder.resolve(Workspace.PROCESSES));
    Files.deleteIfExists(folder.resolve(Workspace.OWNER));
    Files.deleteIfExists(folder);
  }

  /** Removes a file, or a folder with all in it; links in it are removed, not followed. */
  private static void deleteAll(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
