package io.tapecheck.cli;

import io.tapecheck.capture.SessionPlan;
import io.tapecheck.judge.RunJudge;
import io.tapecheck.judge.RunResult;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.nearest.NearestName;
import io.tapecheck.run.Equipment;
import io.tapecheck.run.RunListener;
import io.tapecheck.run.RunPlan;
import io.tapecheck.run.RunRequest;
import io.tapecheck.run.Runner;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.yaml.ScenarioFiles;
import io.tapecheck.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
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

  @Override
  public Integer call() {
    Settings settings = settingsOptions.load(overrides());
    Equipment equipment = Equipment.find();
    OutputFolder folder = OutputFolder.prepare(settings.run().out());
    List<SessionPlan> plans =
        new RunPlan(equipment, settings, folder.tapes())
            .sessions(new RunRequest(scenarios(settings), filter, forced()));
    Instant started = Instant.now();
    List<SessionResult> sessions = run(equipment, settings, plans);
    RunResult result =
        RunJudge.judge(
            Version.current(),
            started,
            Instant.now().toEpochMilli() - started.toEpochMilli(),
            sessions);
    return Outcome.tell(result, equipment, folder.folder(), spec.commandLine().getOut());
  }

  private List<SessionResult> run(Equipment equipment, Settings settings, List<SessionPlan> plans) {
    PrintWriter out = spec.commandLine().getOut();
    int most = settings.run().workers().orElseGet(() -> Runtime.getRuntime().availableProcessors());
    if (System.console() == null) {
      return runner(equipment, settings, new LineProgress(out)).run(plans, most);
    }
    try (BarProgress bar = new BarProgress()) {
      return runner(equipment, settings, bar).run(plans, most);
    }
  }

  private static Runner runner(Equipment equipment, Settings settings, RunListener listener) {
    return new Runner(
        equipment.drivers(),
        settings.browser().settings(),
        equipment.judge(settings),
        plan -> settings.gatesFor(RunPlan.axes(plan)),
        listener);
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
    List<Scenario> all = ScenarioFiles.loadFolder(settings.scenarios());
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
                new IllegalArgumentException(
                    "No scenario in %s is called \"%s\". %s"
                        .formatted(
                            settings.scenarios(),
                            name,
                            NearestName.hint(name, all.stream().map(Scenario::name).toList()))));
  }

  private static boolean isFile(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
