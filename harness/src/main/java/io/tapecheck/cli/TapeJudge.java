package io.tapecheck.cli;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.run.BadRequest;
import io.tapecheck.run.Equipment;
import io.tapecheck.run.UnjudgedSession;
import io.tapecheck.settings.Settings;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeProblem;
import io.tapecheck.tape.TapeReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Judges tapes from disk; one that cannot be read is a session with an error. */
final class TapeJudge {

  private final Equipment equipment;
  private final Function<TapeMetadata, Settings> settings;

  /**
   * @param settings by which a tape is judged
   */
  TapeJudge(Equipment equipment, Function<TapeMetadata, Settings> settings) {
    this.equipment = equipment;
    this.settings = settings;
  }

  /**
   * What came of a tape.
   *
   * @param readable false when nothing of it could be judged
   */
  record Judged(SessionResult result, boolean readable) {}

  Judged judge(Path folder) {
    try {
      Tape tape = TapeReader.open(folder);
      TapeMetadata metadata = tape.metadata();
      Settings theirs = settings.apply(metadata);
      SessionResult result =
          equipment.judge(theirs).judge(tape, recorder(metadata), theirs.gatesFor(axes(metadata)));
      return new Judged(result, isWhole(tape));
    } catch (TapeProblem | BadRequest e) {
      String why = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
      return new Judged(UnjudgedSession.of(folder, why), false);
    }
  }

  /** The judge has told what is damaged; here it only matters whether anything is. */
  private static boolean isWhole(Tape tape) {
    try {
      tape.recording();
      tape.steps();
      return true;
    } catch (TapeProblem damaged) {
      return false;
    }
  }

  private RecorderDescriptor recorder(TapeMetadata metadata) {
    String reference = metadata.recorder().reference();
    return equipment
        .recorders()
        .find(reference)
        .orElseThrow(
            () ->
                new BadRequest(
                    "The tape was recorded with %s, which is not here. Put its adapter on the class path, or leave this tape out."
                        .formatted(reference)))
        .descriptor();
  }

  private static Map<String, String> axes(TapeMetadata metadata) {
    Map<String, String> axes = new TreeMap<>(metadata.variant());
    axes.put("scenario", metadata.scenario());
    axes.put("app", metadata.app());
    return axes;
  }
}
