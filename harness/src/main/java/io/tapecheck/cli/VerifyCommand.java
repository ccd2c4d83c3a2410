package io.tapecheck.cli;

import io.tapecheck.judge.RunJudge;
import io.tapecheck.judge.RunResult;
import io.tapecheck.run.Equipment;
import io.tapecheck.settings.Settings;
import io.tapecheck.tape.TapeMetadata;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
    Function<TapeMetadata, Settings> settings = settingsOptions.forTapes();
    Equipment equipment = Equipment.find();
    List<Path> tapes = TapeFolders.in(folders);
    OutputFolder reports = OutputFolder.at(out).forReports();
    Instant started = Instant.now();
    TapeJudge judge = new TapeJudge(equipment, settings);
    List<TapeJudge.Judged> judged = tapes.stream().map(tape -> judge.judge(tape, folders)).toList();
    RunResult result =
        RunJudge.judge(
            Version.current(),
            started,
            Instant.now().toEpochMilli() - started.toEpochMilli(),
            judged.stream().map(TapeJudge.Judged::result).toList());
    ExitStatus status =
        Outcome.tell(result, equipment, reports.folder(), spec.commandLine().getOut());
    boolean allReadable = judged.stream().allMatch(TapeJudge.Judged::readable);
    return (allReadable ? status : ExitStatus.BAD_INPUT).code();
  }
}
