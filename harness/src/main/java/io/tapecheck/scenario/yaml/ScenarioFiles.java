package io.tapecheck.scenario.yaml;

import io.tapecheck.scenario.Scenario;
import io.tapecheck.yaml.YamlDocument;
import io.tapecheck.yaml.YamlPosition;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Loads scenarios from YAML files. */
public final class ScenarioFiles {

  /** Files of other kinds that lie beside scenarios. */
  private static final Set<String> SETTINGS =
      Set.of("tapecheck.yaml", "tapecheck.yml", "policy.yaml", "policy.yml");

  private ScenarioFiles() {}

  /**
   * The scenario of a file.
   *
   * @throws ScenarioFileProblem when the file is absent or wrong; lists all that is wrong
   */
  public static Scenario load(Path file) {
    YamlProblems problems = new YamlProblems();
    Optional<Scenario> scenario = read(file, problems);
    return scenario
        .filter(read -> problems.found() == 0)
        .orElseThrow(() -> ScenarioFileProblem.of(problems));
  }

  /**
   * The scenarios of all {@code .yaml} and {@code .yml} files in a folder and its folders, in the
   * order of their paths; {@code tapecheck.yaml} holds settings and {@code policy.yaml} a policy,
   * and both are passed over.
   *
   * @param others files of other kinds, which are passed over too
   * @throws ScenarioFileProblem when a file is wrong, two scenarios have one name, or there is none
   */
  public static List<Scenario> loadFolder(Path folder, Path... others) {
    YamlProblems problems = new YamlProblems();
    List<Path> files = files(folder, Set.of(others), problems);
    Map<String, Path> byName = new HashMap<>();
    List<Scenario> scenarios = new ArrayList<>();
    for (Path file : files) {
      read(file, problems)
          .ifPresent(
              scenario -> {
                Path other = byName.putIfAbsent(scenario.name(), file);
                if (other != null) {
                  problems.add(
                      ScenarioFileProblem.yaml(scenario.position()),
                      "The scenario in %s is called \"%s\" too. Rename one."
                          .formatted(other, scenario.name()));
                }
                scenarios.add(scenario);
              });
    }
    if (problems.found() > 0) {
      throw ScenarioFileProblem.of(problems);
    }
    return List.copyOf(scenarios);
  }

  private static List<Path> files(Path folder, Set<Path> others, YamlProblems problems) {
    YamlPosition place = YamlPosition.of(folder.toString());
    if (!Files.isDirectory(folder)) {
      problems.add(place, "There is no such folder. Check the path.");
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          all.filter(Files::isRegularFile)
              .filter(ScenarioFiles::isScenario)
              .filter(file -> others.stream().noneMatch(other -> isSame(file, other)))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        problems.add(place, "The folder holds no scenario, which would be a .yaml file.");
      }
      return files;
    } catch (IOException unreadable) {
      problems.add(place, "The folder cannot be read. Check its permissions.");
      return List.of();
    }
  }

  private static boolean isScenario(Path file) {
    String name = String.valueOf(file.getFileName());
    return (name.endsWith(".yaml") || name.endsWith(".yml")) && !SETTINGS.contains(name);
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private static Optional<Scenario> read(Path file, YamlProblems problems) {
    Optional<YamlValue> document = YamlDocument.read(file, problems);
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    return document.flatMap(root -> new ScenarioReader(folder, problems).read(root));
  }
}
