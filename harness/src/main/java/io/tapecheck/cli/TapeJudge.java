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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /**
   * Judges a tape.
   *
   * @param named what the user named; a link among the tapes of a folder is followed only if it is
   *     one of these
   */
  Judged judge(Path folder, List<Path> named) {
    if (Files.isSymbolicLink(folder) && !named.contains(folder)) {
      return unreadable(folder, folder + " is a link, and links beside tapes are not followed.");
    }
    try {
      Tape tape = TapeReader.open(folder);
      TapeMetadata metadata = tape.metadata();
      Settings theirs = settings.apply(metadata);
      SessionResult result =
          equipment.judge(theirs).judge(tape, recorder(metadata), theirs.gatesFor(axes(metadata)));
      return new Judged(result, isWhole(tape));
    } catch (TapeProblem | BadRequest e) {
      String why = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
      return unreadable(folder, why);
    } catch (OutOfMemoryError | StackOverflowError exhausted) {
      // Bounded reading should not come to this; if it does, it costs this tape and no other.
      return unreadable(
          folder,
          "The tape %s is too large or too deeply nested for this process (%s). If you trust it, give Java more memory (-Xmx in JAVA_TOOL_OPTIONS); otherwise leave it out."
              .formatted(folder, exhausted.getClass().getSimpleName()));
    } catch (RuntimeException broken) {
      return unreadable(
          folder,
          "The tape %s could not be judged (%s). Leave it out, and tell us."
              .formatted(folder, broken.getClass().getSimpleName()));
    }
  }

  private static Judged unreadable(Path folder, String why) {
    return new Judged(UnjudgedSession.of(folder, why), false);
  }

  /** The judge has told what is damaged; here it only matters whether anything is. */
  private static boolean isWhole(Tape tape) {
    try {
      tape.canaries();
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
