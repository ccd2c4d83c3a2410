package io.tapecheck.verify.masking;

import io.tapecheck.recorder.RecorderCapability;
import io.tapecheck.search.SearchLimits;
import io.tapecheck.tape.Tape;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.Verifier;
import io.tapecheck.verify.masking.leak.Distinctiveness;
import io.tapecheck.verify.masking.leak.Leak;
import io.tapecheck.verify.masking.leak.LeakFindings;
import io.tapecheck.verify.masking.leak.SessionSearch;
import io.tapecheck.verify.masking.page.PolicyVerification;
import io.tapecheck.verify.masking.pieces.Pieces;
import io.tapecheck.verify.masking.whole.ConsoleLeaks;
import io.tapecheck.verify.masking.whole.EventLeaks;
import io.tapecheck.verify.masking.whole.ExplainedLeaks;
import io.tapecheck.verify.masking.whole.ReplayedPageLeaks;
import io.tapecheck.verify.masking.whole.StorageLeaks;
import io.tapecheck.verify.masking.whole.WireLeaks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * No canary leaves the browser, in the decoded recording or in any request, none is kept by the
 * recorder in the browser's storage or can be read in the replay, and what must stay readable does.
 * A canary that was never typed is a finding: nothing can be said of its field.
 */
public final class MaskingVerifier implements Verifier {

  /** Measures of the policy, which is held against the replayed pages. */
  private static final List<String> ON_REPLAY =
      List.of(
          "masking.unmasked",
          "masking.unblocked",
          "masking.over_masked",
          "masking.structure",
          "masking.policy_checks",
          "masking.readable",
          "masking.length");

  /** Measures of what becomes of canaries. */
  private static final List<String> OF_CANARIES =
      List.of(
          "masking.leaks",
          "masking.leaked_canaries",
          "masking.stored",
          "masking.typed",
          "masking.untyped",
          "masking.keystrokes");

  private final SearchLimits limits;

  /** Searches as far as is usual. */
  public MaskingVerifier() {
    this(SearchLimits.USUAL);
  }

  /** Searches so far; what lies beyond is a finding of its own. */
  public MaskingVerifier(SearchLimits limits) {
    this.limits = limits;
  }

  @Override
  public String id() {
    return "masking";
  }

  @Override
  public Map<String, RecorderCapability> needs() {
    Map<String, RecorderCapability> needs = new HashMap<>();
    ON_REPLAY.forEach(measure -> needs.put(measure, RecorderCapability.REPLAY));
    needs.put("masking.keystrokes", RecorderCapability.EVENTS);
    return needs;
  }

  @Override
  public Verification verify(Evidence evidence) {
    Tape tape = evidence.tape();
    requireInput(tape);
    SessionSearch session = new SessionSearch(evidence, limits);
    List<Leak> inEvents = EventLeaks.in(session);
    ExplainedLeaks explained = new ExplainedLeaks(tape.recording(), inEvents);
    List<Leak> leaks = new ArrayList<>(inEvents);
    leaks.addAll(WireLeaks.in(session, explained));
    Pieces pieces = Pieces.in(session, List.copyOf(leaks), explained::carriesEvents);
    leaks.addAll(pieces.leaks());
    List<Leak> explaining = new ArrayList<>(inEvents);
    explaining.addAll(pieces.leaks());
    leaks.addAll(ReplayedPageLeaks.in(session, explaining));
    StorageLeaks stored = StorageLeaks.in(session);
    leaks.addAll(stored.leaks());
    Distinctiveness distinctiveness = new Distinctiveness(session, inEvents);
    leaks.removeIf(leak -> !distinctiveness.isDistinctive(leak.match().canary()));

    List<Finding> leaked = LeakFindings.of(leaks, evidence);
    Untyped untyped = Untyped.in(tape);
    PolicyVerification pages = PolicyVerification.of(evidence, session.timeline());
    List<Finding> all = new ArrayList<>(leaked);
    all.addAll(untyped.findings());
    ShownValues shown = ShownValues.of(session, leaks);
    all.addAll(shown.notes());
    all.addAll(pages.findings());
    SideChannels sideChannels =
        SideChannels.of(evidence.policy(), pages.maskLengths(), pieces.keystrokes());
    all.addAll(sideChannels.findings());
    all.addAll(stored.warnings(distinctiveness));
    all.addAll(ConsoleLeaks.in(session, distinctiveness));
    all.addAll(session.cuts());
    all.addAll(distinctiveness.notes());
    Map<String, Double> measures = new HashMap<>(pages.measures());
    measures.putAll(sideChannels.measures());
    measures.put("masking.leaks", (double) leaked.size());
    measures.put("masking.stored", (double) stored.others().size());
    measures.put(
        "masking.leaked_canaries",
        (double) leaked.stream().map(Finding::canary).distinct().count());
    measures.put("masking.canaries", (double) tape.canaries().size());
    measures.putAll(shown.measures());
    measures.put("masking.typed", (double) untyped.typed());
    measures.put("masking.untyped", (double) untyped.unexplained());
    measures.put("masking.bytes_searched", (double) session.values().bytesSearched());
    return tape.canaries().isEmpty()
        ? withoutCanaries(all, measures)
        : new Verification(all, measures);
  }

  /** Where nothing was planted, nothing can be said of what would have leaked. */
  private static Verification withoutCanaries(List<Finding> found, Map<String, Double> measures) {
    Map<String, String> notApplicable = new HashMap<>();
    for (String measure : OF_CANARIES) {
      measures.remove(measure);
      notApplicable.put(
          measure,
          "No canary was planned, for nothing of the persona is typed, so no leak can be seen.");
    }
    return new Verification(found, measures, List.of(), notApplicable);
  }

  private static void requireInput(Tape tape) {
    if (tape.recording().isEmpty() && tape.wire().isEmpty()) {
      throw new NothingToVerify(
          "Neither an event nor a request was captured, so that no leak could be seen: check that"
              + " the recorder started and sends to the collector.");
    }
  }
}
