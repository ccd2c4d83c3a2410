package io.tapecheck.verify.masking.page;

import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.PerformedStep;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.page.PageElement;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one finding of what is wrong with an element at several checkpoints. */
final class PageFindings {

  private final SessionTimeline timeline;
  private final String rule;
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  PageFindings(SessionTimeline timeline, String rule) {
    this.timeline = timeline;
    this.rule = rule;
  }

  /**
   * Adds what is wrong with an element.
   *
   * @param reason what of the policy it goes against; part of the fingerprint
   */
  void add(Checkpoint checkpoint, PageElement element, String reason, String message) {
    Finding found =
        new Finding(
            rule,
            Severity.ERROR,
            message,
            Optional.empty(),
            List.of(),
            timeline
                .placeAt(checkpoint.time())
                .stage(Optional.of(checkpoint.stage()))
                .step(timeline.step(checkpoint.step()).map(PerformedStep::name))
                .node(Optional.of(element.path()))
                .checkpoint(checkpoint.name())
                .where(),
            1,
            Fingerprint.of(rule, reason, element.path()));
    findings.merge(element.path(), found, (first, later) -> first.times(first.count() + 1));
  }

  List<Finding> all() {
    return List.copyOf(findings.values());
  }
}
