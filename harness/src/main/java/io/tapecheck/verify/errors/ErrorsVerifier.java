package io.tapecheck.verify.errors;

import io.tapecheck.persona.Redaction;
import io.tapecheck.recorder.RecorderCapability;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.tape.Tape;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.LinkedError;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.Verifier;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ties every error that the browser reported to its stage, its step and its moment. */
public final class ErrorsVerifier implements Verifier {

  @Override
  public String id() {
    return "errors";
  }

  @Override
  public Map<String, RecorderCapability> needs() {
    return Map.of(
        "errors.linked", RecorderCapability.EVENTS, "errors.unlinked", RecorderCapability.EVENTS);
  }

  @Override
  public Verification verify(Evidence evidence) {
    Tape tape = evidence.tape();
    if (tape.steps().isEmpty() && tape.recording().isEmpty() && tape.errors().isEmpty()) {
      throw new NothingToVerify(
          "No step was performed and no event was recorded, so that there was nothing in which an"
              + " error could have happened: check why the session ended before its first step.");
    }
    SessionTimeline timeline = new SessionTimeline(tape);
    Redaction redaction = new Redaction(tape.canaries());
    List<LinkedError> errors =
        ErrorDuplicates.removedFrom(tape.errors()).stream()
            .map(error -> link(redacted(error, redaction), timeline, tape.recording()))
            .toList();
    List<Finding> findings = new ArrayList<>();
    boolean linkable = !evidence.recorder().lacks().contains(RecorderCapability.EVENTS);
    errors.stream()
        .filter(error -> linkable && !error.linked())
        .map(error -> unlinked(error, timeline))
        .forEach(findings::add);
    return new Verification(
        findings,
        Map.of(
            "errors.seen", (double) errors.size(),
            "errors.linked", (double) (errors.size() - findings.size()),
            "errors.unlinked", (double) findings.size()),
        errors);
  }

  private static BrowserError redacted(BrowserError error, Redaction redaction) {
    return new BrowserError(
        error.id(),
        error.kind(),
        redaction.apply(error.message()),
        error.stack().stream().map(redaction::apply).toList(),
        error.time(),
        redaction.apply(error.url()),
        error.status());
  }

  private static LinkedError link(
      BrowserError error, SessionTimeline timeline, List<RecordedEvent> recording) {
    Optional<RecordedEvent> last =
        recording.stream()
            .filter(event -> event.time() <= error.time())
            .max(Comparator.comparingLong(RecordedEvent::time));
    Optional<PerformedStep> cause = timeline.causeOf(error.time());
    return new LinkedError(
        error,
        cause.map(PerformedStep::stage),
        cause.map(PerformedStep::name),
        last.map(RecordedEvent::index),
        ErrorFingerprint.of(error));
  }

  private static Finding unlinked(LinkedError error, SessionTimeline timeline) {
    String missing =
        error.step().isEmpty()
            ? "no step had begun when it happened"
            : "the recording has no event at or before it";
    return new Finding(
        "errors/unlinked",
        Severity.ERROR,
        "%s cannot be tied to the session: %s.".formatted(error.error().id(), missing),
        Optional.empty(),
        List.of(),
        timeline.placeAt(error.error().time()).where(),
        1,
        Fingerprint.of("errors/unlinked", error.fingerprint()));
  }
}
