package io.tapecheck.browser.discovery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A machine made of what a test says. */
public final class FakeMachine implements Machine {

  private final Map<String, String> environment =
      new HashMap<>(Map.of("PATH", "/usr/bin:/opt/bin"));
  private final Set<Path> executables = new ConcurrentSkipListSet<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private Function<String, Outcome> answers = command -> new Outcome(true, "Chromium 150.0.1");
  private boolean root;
  private System system = System.LINUX;

  public FakeMachine with(String... paths) {
    for (String path : paths) {
      executables.add(Path.of(path));
    }
    return this;
  }

  public FakeMachine set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public FakeMachine root() {
    root = true;
    return this;
  }

  public FakeMachine system(System kind) {
    system = kind;
    return this;
  }

  public FakeMachine answering(Function<String, Outcome> outcomes) {
    answers = outcomes;
    return this;
  }

  /** The commands that were run, without those that ask for a version. */
  public List<String> commands() {
    return commands.stream().filter(command -> !command.endsWith("--version")).toList();
  }

  @Override
  public Optional<String> environment(String name) {
    return Optional.ofNullable(environment.get(name));
  }

  @Override
  public Path home() {
    return Path.of("/home/jane");
  }

  @Override
  public System system() {
    return system;
  }

  @Override
  public boolean isRoot() {
    return root;
  }

  @Override
  public boolean isExecutable(Path file) {
    return executables.contains(file);
  }

  @Override
  public List<Path> list(Path folder) {
    return executables.stream()
        .filter(path -> path.startsWith(folder) && !path.equals(folder))
        .map(path -> folder.resolve(folder.relativize(path).getName(0)))
        .distinct()
        .toList();
  }

  @Override
  public Outcome run(List<String> command, Duration limit) {
    String line = String.join(" ", command);
    commands.add(line);
    return answers.apply(line);
  }
}
