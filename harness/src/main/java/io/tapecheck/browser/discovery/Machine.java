package io.tapecheck.browser.discovery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What discovery needs to know of the machine and do on it. */
public interface Machine {

  /** An environment variable, when it is set and not blank. */
  Optional<String> environment(String name);

  /** The user's home folder. */
  Path home();

  /** The kind of operating system. */
  System system();

  /** Whether we may do what an administrator may. */
  boolean isRoot();

  boolean isExecutable(Path file);

  /** The file that a path leads to in the end, so that links to one file can be told. */
  default Path real(Path file) {
    return file;
  }

  /** What a folder holds, sorted by name; nothing when there is no such folder. */
  List<Path> list(Path folder);

  /** Runs a command to its end, or stops it at the limit. */
  Outcome run(List<String> command, Duration limit);

  /** Kinds of operating system, as far as browsers lie in different places. */
  enum System {
    LINUX,
    MAC,
    WINDOWS
  }

  /**
   * How a command ended.
   *
   * @param output what it printed, both streams
   */
  record Outcome(boolean success, String output) {

    /** The last line that says something, for messages. */
    public String lastLine() {
      return output
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .reduce((first, second) -> second)
          .orElse("no output");
    }
  }
}
