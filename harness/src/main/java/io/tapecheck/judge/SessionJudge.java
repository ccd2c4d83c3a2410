package io.tapecheck.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.policy.ErrorPolicy;
import io.tapecheck.policy.Policy;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.recorder.RecorderOption;
import io.tapecheck.settings.GateInForce;
import io.tapecheck.settings.GateLimit;
import io.tapecheck.settings.RunSettings;
import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeOnce;
import io.tapecheck.tape.TapeProblem;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Verifier;
import java.time.Duration;
import java.util.Collection;
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
  private final ErrorPolicy errorPolicy;
  private final Duration limit;

  /**
   * @param verifiers all that are to look
   * @param policy what must not escape and what must stay readable
   * @param errorPolicy whose an error is, and which are known
   * @param limit the time that all verifiers together have for one tape
   */
  public SessionJudge(
      Collection<Verifier> verifiers, Policy policy, ErrorPolicy errorPolicy, Duration limit) {
    this.verifiers = List.copyOf(verifiers);
    this.policy = policy;
    this.errorPolicy = errorPolicy;
    this.limit = limit;
  }

  /** No error is known, and verifiers have the time that settings give without being told. */
  public SessionJudge(Collection<Verifier> verifiers, Policy policy) {
    this(verifiers, policy, ErrorPolicy.NONE, RunSettings.SESSION_LIMIT);
  }

  /**
   * Judges a tape. Depends on the tape alone, unless time runs out.
   *
   * @param recorder the recorder of the tape
   * @param gates the limits that apply to this session
   */
  public SessionResult judge(Tape onDisk, RecorderDescriptor recorder, List<GateInForce> gates) {
    Tape tape = new TapeOnce(onDisk);
    TapeMetadata metadata = tape.metadata();
    Lacking lacking = new Lacking(recorder);
    Looked looked = new Looked(verifiers, lacking, gates, limit);
    looked.at(new Evidence(tape, policy, recorder, errorPolicy.of(axes(metadata))));
    List<PerformedStep> steps = steps(tape);
    SessionOutcome outcome = SessionOutcome.of(tape, steps, looked);
    List<GateResult> judged =
        gates.stream()
            .filter(gate -> !gate.lifted())
            .filter(gate -> applies(gate, lacking))
            .map(looked::judge)
            .toList();
    List<LiftedGate> lifted =
        gates.stream()
            .filter(GateInForce::lifted)
            .filter(gate -> applies(gate, lacking))
            .map(gate -> lifted(gate, looked.measure(gate.limit().measure())))
            .toList();
    return new SessionResult(
        metadata,
        outcome.verdict(judged),
        outcome.words(),
        metadata.ended().map(ended -> ended - metadata.started()).orElse(0L),
        tape.folder(),
        steps,
        judged,
        looked.measures(),
        looked.findings(),
        looked.errors(),
        lifted,
        changed(metadata.recorder().options(), recorder));
  }

  /** The axes by which settings tell sessions apart. */
  private static Map<String, String> axes(TapeMetadata metadata) {
    Map<String, String> axes = new TreeMap<>(metadata.variant());
    axes.put("scenario", metadata.scenario());
    axes.put("app", metadata.app());
    return axes;
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

  private static LiftedGate lifted(GateInForce gate, Optional<Double> actual) {
    GateLimit limit = gate.limit();
    return new LiftedGate(
        limit.measure(),
        limit.condition(),
        actual,
        actual.filter(limit::holds).isPresent(),
        gate.reason().orElse(""));
  }

  private static List<PerformedStep> steps(Tape tape) {
    try {
      return tape.steps();
    } catch (TapeProblem e) {
      // Said already by the verifiers, all of which read the steps.
      return List.of();
    }
  }
}
