package io.tapecheck.reports.html;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.reports.Figures;
import io.tapecheck.reports.ReportFiles;
import io.tapecheck.reports.Secrets;
import io.tapecheck.reports.redaction.CopiedPicture;
import io.tapecheck.reports.redaction.PictureRedaction;
import io.tapecheck.reports.redaction.PictureSecrets;
import io.tapecheck.reports.redaction.Redaction;
import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.NetworkRequest;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.PictureLayout;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeProblem;
import io.tapecheck.tape.TypedValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
    PictureRedaction pictures = new PictureRedaction(secretsOf(secrets));
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
                  () -> tape.get().liveLayout(checkpoint),
                  name + "." + checkpoint.index() + ".live.png",
                  "The live page, " + secrets.own(checkpoint.name()),
                  pictures),
              picture(
                  tape.get().replayedPicture(checkpoint),
                  () -> tape.get().replayed(checkpoint),
                  () -> tape.get().replayedLayout(checkpoint),
                  name + "." + checkpoint.index() + ".replayed.png",
                  "The replayed page, " + secrets.own(checkpoint.name()),
                  pictures),
              findings.stream()
                  .filter(finding -> finding.checkpoint().equals(checkpoint.name()))
                  .toList()));
    }
    return views;
  }

  private static PictureSecrets secretsOf(Secrets secrets) {
    long first =
        secrets.read(Tape::typed).stream().mapToLong(TypedValue::time).min().orElse(Long.MIN_VALUE);
    Set<String> before =
        secrets.read(Tape::requests).stream()
            .filter(request -> request.start() < first)
            .map(NetworkRequest::url)
            .collect(Collectors.toUnmodifiableSet());
    return new PictureSecrets(secrets.read(Tape::canaries), before);
  }

  private CheckpointView.Shown picture(
      Optional<Path> picture,
      Supplier<Optional<PageSnapshot>> page,
      Supplier<Optional<PictureLayout>> layout,
      String file,
      String alt,
      PictureRedaction redaction) {
    if (picture.isEmpty()) {
      return CheckpointView.Shown.nothing("No picture was taken.");
    }
    Optional<PageSnapshot> written = read(page);
    if (written.isEmpty()) {
      // Without the page nobody knows where on the picture the secrets are.
      return CheckpointView.Shown.nothing(
          "The picture is left out: the tape does not hold what the page was.");
    }
    Path copy = assets.resolve(file);
    try {
      Files.createDirectories(assets);
      CopiedPicture came = redaction.copy(picture.get(), written.get(), read(layout), copy);
      if (came instanceof CopiedPicture.LeftOut left) {
        return CheckpointView.Shown.nothing("The picture is left out. " + left.why());
      }
      return CheckpointView.Shown.of(
          CheckpointView.Picture.of("../assets/" + file, alt, (CopiedPicture.Redacted) came));
    } catch (IOException e) {
      throw ReportFiles.unwritable(copy, e);
    }
  }

  private static <T> Optional<T> read(Supplier<Optional<T>> part) {
    try {
      return part.get();
    } catch (TapeProblem damaged) {
      return Optional.empty();
    }
  }
}
