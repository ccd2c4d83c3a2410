package io.tapecheck.verify.masking;

import io.tapecheck.persona.Canary;
import io.tapecheck.persona.Redaction;
import io.tapecheck.recorder.RecorderCapability;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TypedValue;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.Verifier;
import io.tapecheck.verify.Where;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * No canary leaves the browser, in the decoded recording or in any request, none is kept by the
 * recorder in the browser's storage or can be read in the replay, and what must stay readable does.
 * A canary that was never typed is a finding: nothing can be said of its field.
 */
public final class MaskingVerifier implements Verifier {

  @Override
  public String id() {
    return "masking";
  }

  @Override
  public Map<String, RecorderCapability> needs() {
    return Map.of("masking.over_masked", RecorderCapability.REPLAY);
  }

  @Override
  public Verification verify(Evidence evidence) {
    Tape tape = evidence.tape();
    requireInput(tape);
    SessionTimeline timeline = new SessionTimeline(tape);
    List<Canary> secret =
        tape.canaries().stream()
            .filter(canary -> !evidence.policy().allowedFields().contains(canary.field()))
            .toList();
    CanarySearch search = new CanarySearch(secret);
    List<Leak> inEvents = EventLeaks.in(tape.recording(), search, timeline);
    List<Leak> onWire =
        WireLeaks.in(tape.wire(), search, timeline, new ExplainedLeaks(tape.recording(), inEvents));
    Distinctiveness distinctiveness = new Distinctiveness(tape.typed(), inEvents);
    List<Leak> leaks = new ArrayList<>(inEvents);
    leaks.addAll(onWire);
    leaks.addAll(ReplayedPageLeaks.in(tape, search, timeline, inEvents));
    StorageLeaks stored =
        new StorageLeaks(search, timeline, evidence.recorder(), new Redaction(tape.canaries()));
    stored.look(tape.storage());
    leaks.addAll(stored.leaks());
    leaks.removeIf(leak -> !distinctiveness.isDistinctive(leak.match().canary()));

    List<Finding> leaked = LeakFindings.of(leaks);
    List<Finding> overMasked = OverMasking.in(tape, timeline, evidence.policy().mustStayReadable());
    List<Finding> untyped = untyped(tape);
    List<Finding> all = new ArrayList<>(leaked);
    all.addAll(untyped);
    all.addAll(overMasked);
    all.addAll(stored.warnings(distinctiveness));
    all.addAll(ConsoleLeaks.in(tape.console(), search, timeline, distinctiveness));
    all.addAll(distinctiveness.notes());
    return new Verification(
        all,
        Map.of(
            "masking.leaks", (double) leaked.size(),
            "masking.stored", (double) stored.others().size(),
            "masking.leaked_canaries",
                (double) leaked.stream().map(Finding::canary).distinct().count(),
            "masking.over_masked", (double) overMasked.size(),
            "masking.canaries", (double) tape.canaries().size(),
            "masking.typed", (double) (tape.canaries().size() - untyped.size()),
            "masking.untyped", (double) untyped.size(),
            "masking.bytes_searched", (double) search.bytesSearched()));
  }

  private static void requireInput(Tape tape) {
    if (tape.recording().isEmpty() && tape.wire().isEmpty()) {
      throw new NothingToVerify(
          "Neither an event nor a request was captured, so that no leak could be seen: check that"
              + " the recorder started and sends to the collector.");
    }
    if (tape.canaries().isEmpty()) {
      throw new NothingToVerify(
          "No canary was planned or typed, so that nothing could leak: let the scenario fill a"
              + " field with a value of the persona.");
    }
  }

  private static List<Finding> untyped(Tape tape) {
    Set<String> typed = tape.typed().stream().map(TypedValue::canary).collect(Collectors.toSet());
    return tape.canaries().stream()
        .filter(canary -> !typed.contains(canary.id()))
        .map(MaskingVerifier::untyped)
        .toList();
  }

  private static Finding untyped(Canary canary) {
    return new Finding(
        "masking/untyped",
        Severity.ERROR,
        canary.id()
            + " was planned and never seen in a field, so that nothing is known of its masking:"
            + " check the step that types it.",
        Optional.of(canary.id()),
        List.of(),
        Where.UNKNOWN,
        1,
        Fingerprint.of("masking/untyped", canary.field()));
  }
}
