package io.tapecheck.cli;

import io.tapecheck.browser.process.Leftovers;
import io.tapecheck.capture.SessionPlan;
import io.tapecheck.nearest.NearestName;
import io.tapecheck.run.BadRequest;
import io.tapecheck.run.Equipment;
import io.tapecheck.run.RunPlan;
import io.tapecheck.run.RunRequest;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.yaml.ScenarioFiles;
import io.tapecheck.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tapecheck run}: capture, replay, verify, judge, report. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs scenarios: captures, replays, verifies, judges and reports.")
final class RunCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin SettingsOptions settingsOptions;

  @Parameters(
      paramLabel = "SCENARIO",
      description =
          "Names of scenarios, or scenario files; without any, all in the settings' folder.")
  List<String> names = new ArrayList<>();

  @Option(
      names = "--filter",
      paramLabel = "TEXT",
      description = "Only sessions whose id holds this text.")
  Optional<String> filter = Optional.empty();

  @Option(
      names = "--recorder",
      paramLabel = "ID@VERSION",
      description = "This recorder for every session.")
  Optional<String> recorder = Optional.empty();

  @Option(
      names = "--browser",
      paramLabel = "DRIVER",
      description = "This driver for every session: playwright or selenium.")
  Optional<String> browser = Optional.empty();

  @Option(
      names = "--device",
      paramLabel = "ID",
      description = "This device for every session: desktop, tablet, mobile.")
  Optional<String> device = Optional.empty();

  @Option(
      names = "--grid",
      paramLabel = "URL",
      description = "A Selenium Grid to run on; implies --browser selenium.")
  Optional<String> grid = Optional.empty();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "An application that is served already, instead of the scenario's own.")
  Optional<String> url = Optional.empty();

  @Option(names = "--out", paramLabel = "FOLDER", description = "Where tapes and reports go.")
  Optional<String> out = Optional.empty();

  @Option(names = "--seed", paramLabel = "NUMBER", description = "What personas are drawn from.")
  Optional<Long> seed = Optional.empty();

  @Option(
      names = "--workers",
      paramLabel = "NUMBER",
      description = "How many sessions run at once.")
  Optional<Integer> workers = Optional.empty();

  @Option(names = "--fail-fast", description = "Begins no further session once one has not passed.")
  boolean failFast;

  @Override
  public Integer call() {
    Leftovers.clear()
        .words()
        .ifPresent(words -> spec.commandLine().getErr().println("tapecheck: " + words));
    Settings settings = settingsOptions.load(overrides(), names);
    Equipment equipment = Equipment.find();
    OutputFolder folder = OutputFolder.at(settings.run().out());
    List<SessionPlan> plans =
        new RunPlan(equipment, settings, folder.tapes())
            .sessions(new RunRequest(scenarios(settings), filter, forced()));
    folder.forRun();
    return new WholeRun(equipment, settings, folder, plans, failFast, spec.commandLine())
        .go()
        .code();
  }

  private List<String> overrides() {
    List<String> overrides = new ArrayList<>();
    out.ifPresent(folder -> overrides.add("run.out=" + quoted(folder)));
    seed.ifPresent(number -> overrides.add("run.seed=" + number));
    workers.ifPresent(number -> overrides.add("run.workers=" + number));
    grid.ifPresent(address -> overrides.add("browser.grid=" + quoted(address)));
    url.ifPresent(address -> overrides.add("app.url=" + quoted(address)));
    return overrides;
  }

  private Map<String, String> forced() {
    Map<String, String> forced = new HashMap<>();
    grid.ifPresent(address -> forced.put("driver", "selenium"));
    browser.ifPresent(id -> forced.put("driver", id));
    recorder.ifPresent(reference -> forced.put("recorder", reference));
    device.ifPresent(id -> forced.put("device", id));
    return forced;
  }

  private List<Scenario> scenarios(Settings settings) {
    if (!names.isEmpty() && names.stream().allMatch(RunCommand::isFile)) {
      return names.stream().map(name -> ScenarioFiles.load(Path.of(name))).toList();
    }
    List<Scenario> all =
        ScenarioFiles.loadFolder(
            settings.scenarios(), settings.persona().file().stream().toArray(Path[]::new));
    if (names.isEmpty()) {
      return all;
    }
    List<Scenario> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(isFile(name) ? ScenarioFiles.load(Path.of(name)) : named(name, all, settings));
    }
    return chosen;
  }

  private static Scenario named(String name, List<Scenario> all, Settings settings) {
    return all.stream()
        .filter(scenario -> scenario.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequest(
                    "No scenario in %s is called \"%s\". %s"
                        .formatted(
                            settings.scenarios(),
                            name,
                            NearestName.hint(name, all.stream().map(Scenario::name).toList()))));
  }

  static boolean isFile(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
