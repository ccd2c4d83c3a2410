package io.tapecheck.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.policy.Policy;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.recorder.RecorderOption;
import io.tapecheck.settings.GateInForce;
import io.tapecheck.settings.GateLimit;
import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeProblem;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.LinkedError;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.Verifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Has every verifier look at a tape, holds the gates against what they measured, and gives the
 * verdict.
 */
public final class SessionJudge {

  private final Collection<Verifier> verifiers;
  private final Policy policy;

  /**
   * @param verifiers all that are to look
   * @param policy what must not escape and what must stay readable
   */
  public SessionJudge(Collection<Verifier> verifiers, Policy policy) {
    this.verifiers = List.copyOf(verifiers);
    this.policy = policy;
  }

  /**
   * Judges a tape. Depends on the tape alone.
   *
   * @param recorder the recorder of the tape
   * @param gates the limits that apply to this session
   */
  public SessionResult judge(Tape tape, RecorderDescriptor recorder, List<GateInForce> gates) {
    List<String> failures = new ArrayList<>();
    TapeMetadata metadata = tape.metadata();
    metadata.failure().ifPresent(failures::add);
    if (metadata.ended().isEmpty()) {
      failures.add("The session died before its tape was whole.");
    }
    Map<String, Double> measures = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    List<LinkedError> errors = new ArrayList<>();
    Evidence evidence = new Evidence(tape, policy, recorder);
    Lacking lacking = new Lacking(recorder);
    for (Verifier verifier : verifiers) {
      lacking.note(verifier, gates).ifPresent(findings::add);
      if (lacking.all(verifier)) {
        continue;
      }
      try {
        Verification said = verifier.verify(evidence);
        measures.putAll(said.measures());
        said.measures().keySet().stream()
            .filter(measure -> lacking.measure(verifier, measure))
            .forEach(measures::remove);
        findings.addAll(said.findings());
        errors.addAll(said.errors());
      } catch (NothingToVerify e) {
        failures.add("The check \"%s\" saw nothing: %s".formatted(verifier.id(), e.getMessage()));
      } catch (TapeProblem e) {
        failures.add(
            "The check \"%s\" could not read the tape: %s"
                .formatted(verifier.id(), e.getMessage()));
      }
    }
    measures.put("recording.problems", (double) problems(tape, failures));
    findings.sort(Comparator.comparing(Finding::severity));
    List<GateResult> judged =
        gates.stream()
            .filter(gate -> !gate.lifted())
            .filter(gate -> applies(gate, lacking))
            .map(gate -> judge(gate, Optional.ofNullable(measures.get(gate.limit().measure()))))
            .toList();
    List<LiftedGate> lifted =
        gates.stream()
            .filter(GateInForce::lifted)
            .filter(gate -> applies(gate, lacking))
            .map(gate -> lifted(gate, Optional.ofNullable(measures.get(gate.limit().measure()))))
            .toList();
    Optional<String> failure =
        failures.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", failures));
    return new SessionResult(
        metadata,
        verdict(failure, judged),
        failure,
        metadata.ended().map(ended -> ended - metadata.started()).orElse(0L),
        tape.folder(),
        steps(tape),
        judged,
        measures,
        findings,
        errors,
        lifted,
        changed(metadata.recorder().options(), recorder));
  }

  /** The options whose value is not the one that the vendor's script has by itself. */
  private static Map<String, JsonNode> changed(
      Map<String, JsonNode> options, RecorderDescriptor recorder) {
    Map<String, JsonNode> changed = new TreeMap<>();
    for (RecorderOption option : recorder.options()) {
      Optional.ofNullable(options.get(option.name()))
          .filter(value -> !value.equals(option.vendor()))
          .ifPresent(value -> changed.put(option.name(), value));
    }
    return changed;
  }

  /** A gate on what cannot be measured is not held against the recorder; a note has said so. */
  private boolean applies(GateInForce gate, Lacking lacking) {
    String measure = gate.limit().measure();
    return verifiers.stream()
        .filter(verifier -> measure.startsWith(verifier.id() + "."))
        .noneMatch(verifier -> lacking.measure(verifier, measure));
  }

  /** What a gate says of a figure; a measure that nobody took fails. */
  private static GateResult judge(GateInForce gate, Optional<Double> actual) {
    GateLimit limit = gate.limit();
    boolean holds = actual.isPresent() && limit.holds(actual.get());
    return new GateResult(limit.measure(), limit.condition(), actual, holds, gate.reason());
  }

  private static LiftedGate lifted(GateInForce gate, Optional<Double> actual) {
    GateLimit limit = gate.limit();
    return new LiftedGate(
        limit.measure(),
        limit.condition(),
        actual,
        actual.filter(limit::holds).isPresent(),
        gate.reason().orElse(""));
  }

  private static int problems(Tape tape, List<String> failures) {
    try {
      return tape.problems().size();
    } catch (TapeProblem e) {
      failures.add(Optional.ofNullable(e.getMessage()).orElse("The tape is damaged."));
      return 1;
    }
  }

  private static List<PerformedStep> steps(Tape tape) {
    try {
      return tape.steps();
    } catch (TapeProblem e) {
      // Said already by the verifiers, all of which read the steps.
      return List.of();
    }
  }

  private static Verdict verdict(Optional<String> failure, List<GateResult> gates) {
    if (failure.isPresent()) {
      return Verdict.ERROR;
    }
    return gates.stream().allMatch(GateResult::passed) ? Verdict.PASS : Verdict.FAIL;
  }
}
