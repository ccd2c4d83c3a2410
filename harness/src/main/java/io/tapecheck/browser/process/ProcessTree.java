package io.tapecheck.browser.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes with all that they have started. */
public final class ProcessTree {

  /** A process that is killed is gone in less, unless the machine is very busy. */
  private static final Duration END = Duration.ofSeconds(5);

  private ProcessTree() {}

  /** Kills a process and all below it, and waits until they are gone. */
  public static void kill(ProcessHandle root) {
    List<ProcessHandle> all = new ArrayList<>(root.descendants().toList());
    all.add(0, root);
    kill(all);
  }

  /** Kills processes, and waits until they are gone. */
  public static void kill(List<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroyForcibly);
    long end = System.nanoTime() + END.toNanos();
    for (ProcessHandle process : processes) {
      try {
        process.onExit().get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException | ExecutionException e) {
        System.getLogger(ProcessTree.class.getName())
            .log(System.Logger.Level.WARNING, "The process " + process.pid() + " does not end.");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** The process below ours, at whatever depth, whose command line holds a text. */
  public static Optional<ProcessHandle> below(String text) {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> commandLine(process).contains(text))
        .findFirst();
  }

  /** The child of ours that a process below it comes of. */
  public static ProcessHandle childAbove(ProcessHandle process) {
    Optional<ProcessHandle> parent = process.parent();
    return parent.isEmpty() || parent.get().pid() == ProcessHandle.current().pid()
        ? process
        : childAbove(parent.get());
  }

  /** Java cuts long command lines off, and Chromium's are long. */
  static String commandLine(ProcessHandle process) {
    Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\0', ' ');
    } catch (IOException elsewhere) {
      return process.info().commandLine().orElse("");
    }
  }
}
