package io.tapecheck.cli;

import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.yaml.ScenarioFiles;
import io.tapecheck.tape.TapeMetadata;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The scenarios that come with Tapecheck. The settings beside them, with their gates, policy and
 * exceptions, hold for these alone.
 */
final class ShippedScenarios {

  /** Where the launcher says they lie. */
  private static final String VARIABLE = "TAPECHECK_SCENARIOS";

  private final Path folder;

  private ShippedScenarios(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Those of this installation, if it has any. */
  static Optional<ShippedScenarios> find() {
    return Optional.ofNullable(System.getenv(VARIABLE))
        .map(Path::of)
        .map(ShippedScenarios::new)
        .filter(shipped -> Files.isRegularFile(shipped.settings()));
  }

  /** Their settings file. */
  Path settings() {
    return folder.resolve("tapecheck.yaml");
  }

  /** Whether a scenario file is one of them. */
  boolean hold(Path file) {
    return file.toAbsolutePath().normalize().startsWith(folder);
  }

  /** Whether a tape was made of one of them. */
  boolean made(TapeMetadata tape) {
    List<Scenario> all = ScenarioFiles.loadFolder(folder);
    return all.stream()
        .anyMatch(
            scenario ->
                scenario.name().equals(tape.scenario()) && scenario.app().equals(tape.app()));
  }
}
