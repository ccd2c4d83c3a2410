package io.tapecheck.browser.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The folder in which the browsers and drivers of this process keep their temporary files, with a
 * record of the processes. It goes when this process ends; if this process is killed, the next one
 * finds the folder, sees by a lock that its owner is gone, and clears up by the record.
 */
public final class Workspace {

  static final String PREFIX = "tapecheck-";
  static final String OWNER = "owner";
  static final String PROCESSES = "processes";

  private static final int ROUNDS = 5;

  private static final int NAMES = 100;

  /**
   * Characters of a folder in which a browser can still put its sockets: a socket's path has at
   * most 103 (macOS; 107 on Linux), and Chromium's ends with {@code
   * /org.chromium.Chromium.UnBQkG/SingletonSocket}.
   */
  static final int LONGEST = 103 - 45;

  /** Opening and closing a lock's file a second time would give up the lock. */
  private static final Set<Path> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel owner;
  private final List<ProcessHandle> processes = new CopyOnWriteArrayList<>();

  private volatile boolean closed;

  private Workspace(Path folder, FileChannel owner) {
    this.folder = folder;
    this.owner = owner;
  }

  /** The one of this process, made when it is first asked for. */
  public static Workspace ofThisProcess() {
    return OfThisProcess.WORKSPACE;
  }

  static Workspace in(Path temporary) {
    try {
      Path folder = create(temporary);
      OF_THIS_PROCESS.add(folder);
      // locked before it has its name, so that nobody ever sees it unlocked while its owner lives
      Path beside = folder.resolve(OWNER + ".part");
      FileChannel owner =
          FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var unused = owner.lock();
      Files.move(beside, folder.resolve(OWNER));
      return new Workspace(folder, owner);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The folder for temporary files, %s, cannot be written. Set another with -Djava.io.tmpdir in JAVA_TOOL_OPTIONS."
              .formatted(temporary),
          e);
    }
  }

  /**
   * Where this user's workspaces are: the folder for temporary files, or {@code /tmp} where that
   * one's name is too long for a browser.
   */
  static Path place() {
    return place(Path.of(System.getProperty("java.io.tmpdir")), Path.of("/tmp"));
  }

  static Path place(Path temporary, Path shorter) {
    boolean tooLong = named(temporary.toAbsolutePath(), 0).toString().length() > LONGEST;
    return tooLong && Files.isDirectory(shorter) && Files.isWritable(shorter)
        ? shorter
        : temporary.toAbsolutePath();
  }

  /** Like a temporary directory of Java's, open to its user only, but with a shorter name. */
  private static Path create(Path temporary) throws IOException {
    for (int attempt = 0; ; attempt++) {
      Path folder = named(temporary, ThreadLocalRandom.current().nextInt(1 << 24));
      try {
        return temporary.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? Files.createDirectory(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
            : Files.createDirectory(folder);
      } catch (FileAlreadyExistsException taken) {
        if (attempt == NAMES) {
          throw taken;
        }
      }
    }
  }

  private static Path named(Path temporary, int number) {
    return temporary.resolve("%s%06x".formatted(PREFIX, number));
  }

  static boolean isOfThisProcess(Path folder) {
    return OF_THIS_PROCESS.contains(folder);
  }

  public Path folder() {
    return folder;
  }

  /**
   * Environment variables by which processes put their temporary files here.
   *
   * @throws IllegalStateException when this process is ending, and nothing is to be begun any more
   */
  public Map<String, String> environment() {
    if (closed) {
      throw new IllegalStateException("No browser is started any more: the run is ending.");
    }
    String name = folder.toString();
    return Map.of("TMPDIR", name, "TMP", name, "TEMP", name);
  }

  /** Records a process, so that it never outlives this one for long. */
  public void remember(ProcessHandle process) {
    processes.add(process);
    long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    try {
      Files.writeString(
          folder.resolve(PROCESSES),
          process.pid() + " " + started + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      // the record is for the case that we are killed; without it this process ends them still
      System.getLogger(Workspace.class.getName())
          .log(System.Logger.Level.DEBUG, "no record of a process: " + e.getClass().getName());
    }
    if (closed) {
      ProcessTree.kill(process);
    }
  }

  /**
   * Ends what still runs, and takes the folder away. Workers may be starting browsers meanwhile, so
   * that it is looked again until there are none.
   */
  void close() {
    closed = true;
    List<ProcessHandle> left = left();
    for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
      ProcessTree.kill(left);
      left = left();
    }
    try {
      owner.close();
      Leftovers.delete(folder);
    } catch (IOException e) {
      System.getLogger(Workspace.class.getName())
          .log(System.Logger.Level.DEBUG, "temporary files stay: " + e.getClass().getName());
    }
  }

  private List<ProcessHandle> left() {
    Set<ProcessHandle> left = new LinkedHashSet<>(Leftovers.usersOf(folder));
    processes.stream()
        .filter(ProcessHandle::isAlive)
        .forEach(
            process -> {
              left.add(process);
              process.descendants().forEach(left::add);
            });
    return new ArrayList<>(left);
  }

  private static final class OfThisProcess {
    static final Workspace WORKSPACE = made();

    private static Workspace made() {
      Workspace made = in(place());
      Runtime.getRuntime().addShutdownHook(new Thread(made::close, "tapecheck-workspace"));
      return made;
    }
  }
}
