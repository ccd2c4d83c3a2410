package io.tapecheck.reports.html;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.recorder.Replayer;
import io.tapecheck.report.Replayers;
import io.tapecheck.reports.ReportFiles;
import io.tapecheck.reports.Secrets;
import io.tapecheck.reports.SessionNames;
import io.tapecheck.reports.redaction.Redaction;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts recordings and what replays them into the report's folder of assets. Several threads may do
 * so at a time.
 */
final class RecordingAssets {

  private final Path assets;
  private final Replayers replayers;
  private final Set<String> players = ConcurrentHashMap.newKeySet();

  RecordingAssets(Path assets, Replayers replayers) {
    this.assets = assets;
    this.replayers = replayers;
  }

  /**
   * Embeds a session's recording.
   *
   * @param name the session's file name
   */
  EmbeddedReplay embed(SessionResult session, String name, Secrets secrets) {
    TapeMetadata.RecorderUsed recorder = session.metadata().recorder();
    Optional<Tape> tape = secrets.tape();
    Optional<Redaction> redaction = secrets.redaction();
    if (tape.isEmpty() || redaction.isEmpty()) {
      return EmbeddedReplay.missing(
          "The tape cannot be read, so there is no recording to show. Run the session again.");
    }
    List<RecordedEvent> events;
    try {
      events = tape.get().recording();
    } catch (TapeProblem damaged) {
      return EmbeddedReplay.missing("The recording on the tape is damaged. Run the session again.");
    }
    if (events.size() < 2) {
      return EmbeddedReplay.missing(
          "The recorder sent %s, so there is nothing to replay."
              .formatted(events.isEmpty() ? "no event" : "a single event"));
    }
    Optional<Replayer> replayer = replayers.replayer(recorder);
    if (replayer.isEmpty()) {
      return EmbeddedReplay.missing(
          "Nothing on the class path replays recordings of %s %s. Add its adapter and write the report again."
              .formatted(recorder.id(), recorder.version()));
    }
    String recording = name + ".recording.js";
    ReportFiles.write(
        assets.resolve(recording),
        new RecordingScript(redaction.get()).of(session.metadata().started(), events));
    return new EmbeddedReplay(
        Optional.of(
            new SessionPage.Player(
                "../assets/" + recording, ReplayFrame.document(player(recorder, replayer.get())))),
        "",
        events.stream().mapToLong(RecordedEvent::time).max().orElse(0));
  }

  /** The file of what replays a recorder's recordings, written once. */
  private String player(TapeMetadata.RecorderUsed recorder, Replayer replayer) {
    String name = "replayer-" + SessionNames.plain(recorder.id() + "-" + recorder.version());
    if (players.add(name)) {
      write(name, replayer);
    }
    return name + ".js";
  }

  private void write(String name, Replayer replayer) {
    ReportFiles.write(
        assets.resolve(name + ".js"),
        replayer.script()
            + "\n;globalThis.tapecheckReplayerStyle = "
            + RecordingScript.literal(replayer.style())
            + ";\n");
    ReportFiles.write(assets.resolve(name + ".LICENCE.txt"), replayer.licence());
  }
}
