package io.tapecheck.judge;

import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.LinkedError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outcome of one session.
 *
 * @param metadata what it was
 * @param verdict its outcome
 * @param failure why it broke, if it did: one paragraph
 * @param durationMillis wall time of capture and replay
 * @param tape folder of the tape
 * @param steps as performed
 * @param gates what each gate says
 * @param measures figures by name
 * @param findings what is wrong
 * @param errors what the browser reported
 */
public record SessionResult(
    TapeMetadata metadata,
    Verdict verdict,
    Optional<String> failure,
    long durationMillis,
    Path tape,
    List<PerformedStep> steps,
    List<GateResult> gates,
    Map<String, Double> measures,
    List<Finding> findings,
    List<LinkedError> errors) {
  public SessionResult {
    steps = List.copyOf(steps);
    gates = List.copyOf(gates);
    measures = Map.copyOf(measures);
    findings = List.copyOf(findings);
    errors = List.copyOf(errors);
  }
}
