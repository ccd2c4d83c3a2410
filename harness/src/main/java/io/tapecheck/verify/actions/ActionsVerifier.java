package io.tapecheck.verify.actions;

import io.tapecheck.recorder.RecorderCapability;
import io.tapecheck.tape.PerformedAction;
import io.tapecheck.tape.Tape;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.Verifier;
import io.tapecheck.verify.actions.ActionMatching.Match;
import io.tapecheck.verify.actions.ActionMatching.Outcome;
import io.tapecheck.verify.recording.MaskedFields;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every click, input and scroll is in the recording, at the right element and time, and nothing is
 * that nobody did. What was done on blocked elements is not expected.
 */
public final class ActionsVerifier implements Verifier {

  @Override
  public String id() {
    return "actions";
  }

  @Override
  public Map<String, RecorderCapability> needs() {
    return Map.of(id(), RecorderCapability.EVENTS);
  }

  @Override
  public Verification verify(Evidence evidence) {
    Tape tape = evidence.tape();
    if (tape.actions().isEmpty() && tape.recording().isEmpty()) {
      throw new NothingToVerify(
          "No action was performed and no event was recorded: check that the scenario has steps"
              + " that act and that the recorder started.");
    }
    List<PerformedAction> performed = tape.actions();
    SessionTimeline timeline = new SessionTimeline(tape);
    ActionMatching matching =
        new ActionMatching(
            performed, new RecordedActions(tape.recording()), overMasked(tape), timeline);
    List<Match> matches = matching.matches();
    List<RecordedAction> phantoms = matching.phantoms();
    ActionFindings findings = new ActionFindings(timeline);
    List<Finding> all = new ArrayList<>();
    matches.stream()
        .filter(m -> m.outcome() == Outcome.MISSING)
        .map(findings::missing)
        .forEach(all::add);
    findings
        .unplaced(matches.stream().filter(m -> m.outcome() == Outcome.UNPLACED).toList())
        .ifPresent(all::add);
    phantoms.stream().map(findings::phantom).forEach(all::add);
    matches.stream().filter(m -> m.outcome() == Outcome.LATE).map(findings::late).forEach(all::add);
    long missing = matches.stream().filter(ActionMatching::isMissing).count();
    return new Verification(
        all,
        Map.of(
            "actions.performed", (double) matches.size(),
            // What came late is in the recording all the same, and has a finding and a measure of
            // its own.
            "actions.recorded", (double) (matches.size() - missing),
            "actions.late", (double) count(matches, Outcome.LATE),
            "actions.missing", (double) missing,
            "actions.phantom", (double) phantoms.size(),
            "actions.blocked",
                (double)
                    performed.stream()
                        .filter(action -> action.kind() != PerformedAction.Kind.WRITE)
                        .filter(action -> action.target().blocked())
                        .count(),
            "actions.max_delay_ms",
                (double) matches.stream().mapToLong(Match::delay).max().orElse(0)));
  }

  /** Inputs into fields whose value was a mask just before. */
  private static Set<Integer> overMasked(Tape tape) {
    MaskedFields masked = new MaskedFields(tape.recording());
    return tape.actions().stream()
        .filter(action -> action.kind() == PerformedAction.Kind.INPUT)
        .sorted(Comparator.comparingLong(PerformedAction::start))
        .filter(action -> masked.at(action.start() - 1).contains(action.target().path()))
        .map(PerformedAction::index)
        .collect(Collectors.toSet());
  }

  private static long count(List<Match> matches, Outcome outcome) {
    return matches.stream().filter(match -> match.outcome() == outcome).count();
  }
}
