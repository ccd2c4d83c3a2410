package io.tapecheck.verify.fidelity;

import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.PerformedStep;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.recording.Place;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one finding of a difference that several checkpoints show, at the first of them. */
final class DifferenceFindings {

  private final SessionTimeline timeline;
  private final List<Finding> missing = new ArrayList<>();
  private final Map<String, Finding> differences = new LinkedHashMap<>();

  DifferenceFindings(SessionTimeline timeline) {
    this.timeline = timeline;
  }

  void add(Checkpoint checkpoint, List<Difference> found) {
    for (Difference difference : found) {
      differences.merge(
          difference.kind() + " " + difference.path() + " " + subject(difference),
          finding(checkpoint, difference),
          (first, later) -> first.times(first.count() + 1));
    }
  }

  void missingReplay(Checkpoint checkpoint) {
    missing.add(
        new Finding(
            "fidelity/missing-replay",
            Severity.ERROR,
            "The recording could not be replayed at checkpoint "
                + checkpoint.name()
                + ": nothing is known of what it shows there.",
            Optional.empty(),
            List.of(),
            place(checkpoint).where(),
            1,
            Fingerprint.of("fidelity/missing-replay", checkpoint.name())));
  }

  /** All findings, the most severe first. */
  List<Finding> all() {
    List<Finding> all = new ArrayList<>(missing);
    all.addAll(differences.values());
    return all;
  }

  private Finding finding(Checkpoint checkpoint, Difference difference) {
    return new Finding(
        difference.kind().rule(),
        Severity.WARNING,
        difference.detail(),
        Optional.empty(),
        List.of(),
        place(checkpoint).node(Optional.of(difference.path())).where(),
        1,
        Fingerprint.of(difference.kind().rule(), difference.path(), subject(difference)));
  }

  /** Several attributes of one element may differ; lengths may differ from one time to the next. */
  private static String subject(Difference difference) {
    return difference.kind() == Difference.Kind.ATTRIBUTE
        ? difference.detail().replaceAll("\\d+", "")
        : "";
  }

  private Place place(Checkpoint checkpoint) {
    Optional<PerformedStep> step = timeline.step(checkpoint.step());
    return timeline
        .placeAt(checkpoint.time())
        .stage(Optional.of(checkpoint.stage()))
        .step(step.map(PerformedStep::name))
        .checkpoint(checkpoint.name());
  }
}
