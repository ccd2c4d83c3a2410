package io.tapecheck.cli;

import io.tapecheck.run.BadRequest;
import io.tapecheck.settings.Settings;
import io.tapecheck.tape.TapeMetadata;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The options that choose settings; shared by commands. */
final class SettingsOptions {

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "Settings to use; without this tapecheck.yaml in the working folder, or else the defaults, and for the shipped scenarios their own.")
  Optional<Path> file = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "Overrides one setting, such as recorder.options.maskAllInputs=false or gates.fidelity.score=0.99.")
  List<String> overrides = new ArrayList<>();

  /** The settings for no scenario in particular. */
  Settings load() {
    return load(List.of(), List.of());
  }

  /**
   * The settings for some scenarios.
   *
   * @param named overrides by options of their own, which come after {@code --set}
   * @param scenarios names or files; none stands for all in the settings' folder
   * @throws BadRequest when a run mixes shipped scenarios with others and nothing says which
   *     settings hold for them
   */
  Settings load(List<String> named, List<String> scenarios) {
    List<String> all = new ArrayList<>(overrides);
    all.addAll(named);
    return Settings.load(
        chosen().or(() -> ShippedScenarios.find().flatMap(shipped -> of(shipped, scenarios))), all);
  }

  /** The settings by which each of several tapes is judged. */
  Function<TapeMetadata, Settings> forTapes() {
    Settings usual = Settings.load(chosen(), overrides);
    Optional<ShippedScenarios> shipped =
        chosen().isPresent() ? Optional.empty() : ShippedScenarios.find();
    if (shipped.isEmpty()) {
      return tape -> usual;
    }
    Settings theirs = Settings.load(Optional.of(shipped.get().settings()), overrides);
    return tape -> shipped.get().made(tape) ? theirs : usual;
  }

  /** The file that somebody named or that lies here. */
  private Optional<Path> chosen() {
    Path here = Path.of("tapecheck.yaml");
    return file.or(() -> Files.isRegularFile(here) ? Optional.of(here) : Optional.empty());
  }

  private static Optional<Path> of(ShippedScenarios shipped, List<String> scenarios) {
    List<String> foreign =
        scenarios.stream()
            .filter(RunCommand::isFile)
            .filter(name -> !shipped.hold(Path.of(name)))
            .toList();
    if (foreign.isEmpty()) {
      return Optional.of(shipped.settings());
    }
    if (foreign.size() < scenarios.size()) {
      throw new BadRequest(
          "%s is no shipped scenario and others of this run are, and each kind has settings of its own. Run them apart, or name the settings that hold for all with --settings."
              .formatted(foreign.get(0)));
    }
    return Optional.empty();
  }
}
