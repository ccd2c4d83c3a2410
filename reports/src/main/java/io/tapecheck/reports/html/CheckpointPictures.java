package io.tapecheck.reports.html;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.reports.Figures;
import io.tapecheck.reports.ReportFiles;
import io.tapecheck.reports.Secrets;
import io.tapecheck.reports.redaction.PictureRedaction;
import io.tapecheck.reports.redaction.Redaction;
import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Copies the pictures of a session's checkpoints into the report, without secrets. */
final class CheckpointPictures {

  private final Path assets;

  CheckpointPictures(Path assets) {
    this.assets = assets;
  }

  /**
   * The checkpoints with their pictures.
   *
   * @param name the session's file name
   */
  List<CheckpointView> of(SessionResult session, String name, Secrets secrets) {
    Optional<Tape> tape = secrets.tape();
    Optional<Redaction> redaction = secrets.redaction();
    if (tape.isEmpty() || redaction.isEmpty()) {
      return List.of();
    }
    List<FindingView> findings = new Views(session, secrets).findings();
    List<CheckpointView> views = new ArrayList<>();
    for (Checkpoint checkpoint : secrets.read(Tape::checkpoints)) {
      long time = Math.max(0, checkpoint.time() - session.metadata().started());
      views.add(
          new CheckpointView(
              secrets.own(checkpoint.name()),
              secrets.own(checkpoint.stage()),
              time,
              Figures.moment(time),
              picture(
                  tape.get().livePicture(checkpoint),
                  () -> Optional.of(tape.get().live(checkpoint)),
                  name + "." + checkpoint.index() + ".live.png",
                  "The live page, " + secrets.own(checkpoint.name()),
                  redaction.get()),
              picture(
                  tape.get().replayedPicture(checkpoint),
                  () -> tape.get().replayed(checkpoint),
                  name + "." + checkpoint.index() + ".replayed.png",
                  "The replayed page, " + secrets.own(checkpoint.name()),
                  redaction.get()),
              findings.stream()
                  .filter(finding -> finding.checkpoint().equals(checkpoint.name()))
                  .toList()));
    }
    return views;
  }

  private Optional<CheckpointView.Picture> picture(
      Optional<Path> picture,
      Supplier<Optional<PageSnapshot>> page,
      String file,
      String alt,
      Redaction redaction) {
    if (picture.isEmpty()) {
      return Optional.empty();
    }
    Optional<PageSnapshot> written = snapshot(page);
    if (written.isEmpty()) {
      // Without the page nobody knows where on the picture the secrets are.
      return Optional.empty();
    }
    Path copy = assets.resolve(file);
    try {
      Files.createDirectories(assets);
      return new PictureRedaction(redaction)
          .copy(picture.get(), written.get(), copy)
          .map(copied -> CheckpointView.Picture.of("../assets/" + file, alt, copied));
    } catch (IOException e) {
      throw ReportFiles.unwritable(copy, e);
    }
  }

  private static Optional<PageSnapshot> snapshot(Supplier<Optional<PageSnapshot>> page) {
    try {
      return page.get();
    } catch (TapeProblem damaged) {
      return Optional.empty();
    }
  }
}
