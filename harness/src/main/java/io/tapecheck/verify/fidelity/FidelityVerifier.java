package io.tapecheck.verify.fidelity;

import io.tapecheck.recorder.RecorderCapability;
import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.Tape;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.Verifier;
import io.tapecheck.verify.recording.RecordedPage;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** At every checkpoint the replay shows what the live page showed. */
public final class FidelityVerifier implements Verifier {

  @Override
  public String id() {
    return "fidelity";
  }

  @Override
  public Map<String, RecorderCapability> needs() {
    return Map.of(id(), RecorderCapability.REPLAY);
  }

  @Override
  public Verification verify(Evidence evidence) {
    Tape tape = evidence.tape();
    if (tape.checkpoints().isEmpty()) {
      throw new NothingToVerify(
          "The session has no checkpoint, so that no replay could be compared: check that its first"
              + " stage was finished.");
    }
    Intent intent = new Intent(evidence.policy(), evidence.recorder());
    RecordedState recorded = new RecordedState(new RecordedPage(tape.recording()));
    DifferenceFindings findings = new DifferenceFindings(new SessionTimeline(tape));
    long facts = 0;
    long matched = 0;
    long maskedFacts = 0;
    int compared = 0;
    double lowest = 1;
    for (Checkpoint checkpoint :
        tape.checkpoints().stream().sorted(Comparator.comparingLong(Checkpoint::time)).toList()) {
      PageSnapshot live = tape.live(checkpoint);
      Optional<PageSnapshot> replayed = tape.replayed(checkpoint);
      if (replayed.isEmpty()) {
        findings.missingReplay(checkpoint);
        facts += FactCount.of(live);
        lowest = 0;
        continue;
      }
      recorded.at(checkpoint.time());
      Tally tally = PageComparison.of(live, replayed.get(), intent, recorded);
      findings.add(checkpoint, tally.differences());
      facts += tally.facts();
      matched += tally.matched();
      maskedFacts += tally.maskedFacts();
      lowest = Math.min(lowest, tally.score());
      compared++;
    }
    List<Finding> all = findings.all();
    return new Verification(
        all,
        Map.of(
            "fidelity.score", (double) matched / facts,
            "fidelity.score_min", lowest,
            "fidelity.checkpoints", (double) compared,
            "fidelity.differences", (double) all.size(),
            "fidelity.facts", (double) facts,
            "fidelity.masked", (double) maskedFacts));
  }
}
