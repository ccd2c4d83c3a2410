package io.tapecheck.junit;

import io.tapecheck.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the settings that an annotation names. */
final class TestSettings {

  private TestSettings() {}

  static Settings load(String file, List<String> overrides) {
    if (!file.isEmpty()) {
      return Settings.load(Optional.of(Path.of(file)), overrides);
    }
    Path here = Path.of("tapecheck.yaml");
    return Settings.load(
        Files.isRegularFile(here) ? Optional.of(here) : Optional.empty(), overrides);
  }

  /** Tests leave their tapes beside those of runs, not among them. */
  static Path folder(Settings settings) {
    return settings.run().out().resolve("junit").toAbsolutePath();
  }
}
