package io.tapecheck.cli;

import io.tapecheck.judge.RunJudge;
import io.tapecheck.judge.RunResult;
import io.tapecheck.judge.SessionJudge;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.run.Equipment;
import io.tapecheck.settings.Settings;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tapecheck verify}: judges tapes again, without a browser. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Judges tapes again, without a browser.")
final class VerifyCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin SettingsOptions settingsOptions;

  @Parameters(
      arity = "1..*",
      paramLabel = "TAPE",
      description = "Folders of tapes, or of runs that hold tapes.")
  List<Path> folders = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where reports go; without this target/tapecheck-verify.")
  Path out = Path.of("target", "tapecheck-verify");

  @Override
  public Integer call() {
    Settings settings = settingsOptions.load(List.of());
    Equipment equipment = Equipment.find();
    SessionJudge judge = equipment.judge(settings);
    Instant started = Instant.now();
    List<SessionResult> sessions = new ArrayList<>();
    for (Path folder : tapes()) {
      Tape tape = TapeReader.open(folder);
      TapeMetadata metadata = tape.metadata();
      sessions.add(
          judge.judge(tape, recorder(equipment, metadata), settings.gatesFor(axes(metadata))));
    }
    RunResult result =
        RunJudge.judge(
            Version.current(),
            started,
            Instant.now().toEpochMilli() - started.toEpochMilli(),
            sessions);
    return Outcome.tell(
        result, equipment, OutputFolder.prepare(out).folder(), spec.commandLine().getOut());
  }

  private List<Path> tapes() {
    List<Path> tapes = new ArrayList<>();
    for (Path folder : folders) {
      List<Path> inside = inside(folder);
      tapes.addAll(inside.isEmpty() ? List.of(folder) : inside);
    }
    return tapes;
  }

  /** The tapes of a run's folder; none when the folder is itself a tape, or is none at all. */
  private static List<Path> inside(Path folder) {
    Path tapes = Files.isDirectory(folder.resolve("tapes")) ? folder.resolve("tapes") : folder;
    if (!Files.isDirectory(tapes)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(tapes)) {
      return entries
          .filter(entry -> Files.isRegularFile(entry.resolve("tape.json")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + tapes, e);
    }
  }

  private static RecorderDescriptor recorder(Equipment equipment, TapeMetadata metadata) {
    String reference = metadata.recorder().id() + "@" + metadata.recorder().version();
    return equipment.recorders().get(reference).descriptor();
  }

  private static Map<String, String> axes(TapeMetadata metadata) {
    Map<String, String> axes = new TreeMap<>(metadata.variant());
    axes.put("scenario", metadata.scenario());
    axes.put("app", metadata.app());
    return axes;
  }
}
