package io.tapecheck.cli;

import io.tapecheck.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that choose settings; shared by commands. */
final class SettingsOptions {

  /** Where the launcher says the shipped scenarios lie. */
  private static final String SHIPPED = "TAPECHECK_SCENARIOS";

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "Settings to use; without this tapecheck.yaml in the working folder, or else the shipped one.")
  Optional<Path> file = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "Overrides one setting, such as recorder.options.maskAllInputs=false or gates.fidelity.score=0.99.")
  List<String> overrides = new ArrayList<>();

  /** The settings, with overrides of named options coming after {@code --set}. */
  Settings load(List<String> named) {
    List<String> all = new ArrayList<>(overrides);
    all.addAll(named);
    return Settings.load(chosen(), all);
  }

  private Optional<Path> chosen() {
    if (file.isPresent()) {
      return file;
    }
    Path here = Path.of("tapecheck.yaml");
    if (Files.isRegularFile(here)) {
      return Optional.of(here);
    }
    return Optional.ofNullable(System.getenv(SHIPPED))
        .map(folder -> Path.of(folder).resolve("tapecheck.yaml"))
        .filter(Files::isRegularFile);
  }
}
