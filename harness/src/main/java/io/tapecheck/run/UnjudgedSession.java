package io.tapecheck.run;

import io.tapecheck.capture.SessionPlan;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.judge.Verdict;
import io.tapecheck.tape.TapeMetadata;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The result of a session that left nothing that could be judged: an error that says why. */
public final class UnjudgedSession {

  private UnjudgedSession() {}

  /** Of a session that was planned. */
  public static SessionResult of(SessionPlan plan, String why) {
    var recorder = plan.recorder().descriptor();
    TapeMetadata metadata =
        new TapeMetadata(
            TapeMetadata.FORMAT,
            plan.id(),
            plan.scenario().name(),
            plan.scenario().title(),
            plan.application().id(),
            plan.variant().axes(),
            new TapeMetadata.RecorderUsed(recorder.id(), recorder.version(), plan.options()),
            new TapeMetadata.BrowserUsed("", plan.driver(), "", plan.device().id()),
            plan.persona().seed(),
            System.currentTimeMillis(),
            Optional.empty(),
            Optional.empty());
    return of(metadata, plan.tape(), why);
  }

  /** Of a folder that ought to be a tape and cannot be read; only its name is known. */
  public static SessionResult of(Path folder, String why) {
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    TapeMetadata metadata =
        new TapeMetadata(
            TapeMetadata.FORMAT,
            name,
            name,
            name,
            "",
            Map.of(),
            new TapeMetadata.RecorderUsed("", "", Map.of()),
            new TapeMetadata.BrowserUsed("", "", "", ""),
            0,
            0,
            Optional.empty(),
            Optional.empty());
    return of(metadata, folder, why);
  }

  private static SessionResult of(TapeMetadata metadata, Path folder, String why) {
    return new SessionResult(
        metadata,
        Verdict.ERROR,
        Optional.of(why),
        0,
        folder,
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of());
  }
}
