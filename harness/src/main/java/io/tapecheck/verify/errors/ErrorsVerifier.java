package io.tapecheck.verify.errors;

import io.tapecheck.persona.Redaction;
import io.tapecheck.recorder.RecorderCapability;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.PerformedStep;
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
    ErrorSources sources = new ErrorSources(tape, evidence.errors());
    KnownErrors known = new KnownErrors(evidence.errors());
    ErrorCauses causes = new ErrorCauses(tape);
    RecordedMoments moments = new RecordedMoments(tape.recording());
    List<LinkedError> errors =
        ErrorDuplicates.removedFrom(tape.errors()).stream()
            .map(error -> error.saying(redaction::apply))
            .map(error -> link(error, causes, moments, sources, known))
            .toList();
    List<Finding> findings = new ArrayList<>();
    boolean linkable = !evidence.recorder().lacks().contains(RecorderCapability.EVENTS);
    errors.stream()
        .filter(error -> linkable && !error.linked())
        .map(error -> unlinked(error, timeline))
        .forEach(findings::add);
    Map<String, Double> measures = ErrorMeasures.of(errors, findings.size());
    findings.addAll(known.unmatched());
    return new Verification(findings, measures, errors);
  }

  private static LinkedError link(
      BrowserError error,
      ErrorCauses causes,
      RecordedMoments moments,
      ErrorSources sources,
      KnownErrors known) {
    Optional<PerformedStep> cause = causes.of(error);
    return new LinkedError(
        error,
        sources.group(error),
        sources.isThirdParty(error),
        known.reason(error),
        cause.map(PerformedStep::stage),
        cause.map(PerformedStep::name),
        moments.lastBefore(error.time()),
        moments.beginAfter(error.time()),
        ErrorFingerprint.of(error));
  }

  private static Finding unlinked(LinkedError error, SessionTimeline timeline) {
    String missing =
        error.step().isEmpty()
            ? "no step had begun when it happened"
            : "nothing was recorded in this session";
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
