package io.tapecheck.verify.masking.page;

import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the replayed pages say of the policy: what had to be hidden is hidden, and nothing else.
 *
 * @param findings what is wrong
 * @param maskLengths masks that are as long as what they hide
 * @param measures figures by name
 */
public record PolicyVerification(
    List<Finding> findings, List<Finding> maskLengths, Map<String, Double> measures) {

  /** Looks at every checkpoint that was replayed. */
  public static PolicyVerification of(Evidence evidence, SessionTimeline timeline) {
    PrivateParts privateParts = new PrivateParts(evidence);
    OverMasking overMasking = new OverMasking(evidence, privateParts, timeline);
    MustHide mustHide = new MustHide(evidence, timeline);
    Structure structure = new Structure(evidence, timeline);
    ReadableShare readable = new ReadableShare(privateParts);
    MaskLength length = new MaskLength(evidence, timeline);
    PageCheck.all(evidence.tape(), List.of(overMasking, mustHide, structure, readable, length));

    List<Finding> findings = new ArrayList<>(mustHide.unmasked());
    findings.addAll(mustHide.unblocked());
    findings.addAll(overMasking.findings());
    findings.addAll(structure.findings());
    Map<String, Double> measures = new HashMap<>();
    measures.put("masking.unmasked", (double) mustHide.unmasked().size());
    measures.put("masking.unblocked", (double) mustHide.unblocked().size());
    measures.put("masking.over_masked", (double) overMasking.findings().size());
    measures.put("masking.structure", (double) structure.findings().size());
    measures.put("masking.policy_checks", (double) mustHide.looked() + overMasking.looked());
    readable.share().ifPresent(share -> measures.put("masking.readable", share));
    return new PolicyVerification(findings, length.findings(), measures);
  }
}
