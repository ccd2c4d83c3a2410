package io.tapecheck.browser.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The machine that we run on. */
public final class LocalMachine implements Machine {

  @Override
  public Optional<String> environment(String name) {
    return Optional.ofNullable(java.lang.System.getenv(name)).filter(value -> !value.isBlank());
  }

  @Override
  public Path home() {
    return Path.of(java.lang.System.getProperty("user.home"));
  }

  @Override
  public System system() {
    String name = java.lang.System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return System.MAC;
    }
    return name.contains("win") ? System.WINDOWS : System.LINUX;
  }

  @Override
  public boolean isRoot() {
    return java.lang.System.getProperty("user.name").equals("root");
  }

  @Override
  public boolean isExecutable(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  @Override
  public Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file;
    }
  }

  @Override
  public List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder, e);
    }
  }

  @Override
  public Outcome run(List<String> command, Duration limit) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    Process process;
    try {
      process = builder.start();
      process.getOutputStream().close();
    } catch (IOException e) {
      return new Outcome(false, command.get(0) + " could not be started: " + e.getMessage());
    }
    CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process));
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return new Outcome(false, "stopped after " + limit.toSeconds() + " s");
      }
      return new Outcome(process.exitValue() == 0, output.join());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return new Outcome(false, "interrupted");
    }
  }

  private static String read(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "its output could not be read: " + e.getMessage();
    }
  }
}
