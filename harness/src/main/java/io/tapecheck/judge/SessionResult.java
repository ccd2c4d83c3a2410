package io.tapecheck.judge;

import com.fasterxml.jackson.databind.JsonNode;
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
 * @param lifted gates that are not held against this session
 * @param changedOptions options of the recorder that differ from the vendor's defaults
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
    List<LinkedError> errors,
    List<LiftedGate> lifted,
    Map<String, JsonNode> changedOptions) {
  public SessionResult {
    steps = List.copyOf(steps);
    gates = List.copyOf(gates);
    measures = Map.copyOf(measures);
    findings = List.copyOf(findings);
    errors = List.copyOf(errors);
    lifted = List.copyOf(lifted);
    changedOptions = Map.copyOf(changedOptions);
  }

  /** A session of which every gate was held against it, and whose recorder nobody configured. */
  public SessionResult(
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
    this(
        metadata,
        verdict,
        failure,
        durationMillis,
        tape,
        steps,
        gates,
        measures,
        findings,
        errors,
        List.of(),
        Map.of());
  }

  /**
   * Whether its verdict says less than it seems to: it passes, but only because a gate that would
   * not hold is not held against it, or because leaks have no gate.
   */
  public boolean passesUngated() {
    boolean leaks = measures.getOrDefault("masking.leaks", 0.0) > 0;
    boolean leaksAreJudged = gates.stream().anyMatch(gate -> gate.gate().equals("masking.leaks"));
    return verdict == Verdict.PASS
        && ((leaks && !leaksAreJudged) || lifted.stream().anyMatch(gate -> !gate.holds()));
  }
}
