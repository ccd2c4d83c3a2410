package io.tapecheck.judge;

import io.tapecheck.settings.GateInForce;
import io.tapecheck.settings.GateLimit;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeProblem;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.LinkedError;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.Verifier;
import io.tapecheck.verify.Where;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What all verifiers together say of one tape. */
final class Looked {

  private final Collection<Verifier> verifiers;
  private final Lacking lacking;
  private final List<GateInForce> gates;
  private final Duration limit;
  private final List<String> sawNothing = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private final Map<String, Double> measures = new TreeMap<>();
  private final Map<String, String> notApplicable = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<LinkedError> errors = new ArrayList<>();

  /**
   * @param limit the time that all verifiers together have
   */
  Looked(Collection<Verifier> verifiers, Lacking lacking, List<GateInForce> gates, Duration limit) {
    this.verifiers = verifiers;
    this.lacking = lacking;
    this.gates = gates;
    this.limit = limit;
  }

  void at(Evidence evidence) {
    try (VerificationTime time = VerificationTime.of(limit)) {
      for (Verifier verifier : verifiers) {
        lacking.note(verifier, gates).ifPresent(findings::add);
        if (!lacking.all(verifier)) {
          look(verifier, evidence, time);
        }
      }
    }
    measures.put("recording.problems", (double) problems(evidence.tape()));
    findings.sort(Comparator.comparing(Finding::severity));
  }

  private void look(Verifier verifier, Evidence evidence, VerificationTime time) {
    try {
      Verification said = time.verify(verifier, evidence);
      said.measures()
          .forEach(
              (measure, figure) -> {
                if (!lacking.measure(verifier, measure)) {
                  measures.put(measure, figure);
                }
              });
      findings.addAll(said.findings());
      errors.addAll(said.errors());
      notApplicable.putAll(said.notApplicable());
      note(verifier, said.notApplicable()).ifPresent(findings::add);
    } catch (NothingToVerify e) {
      sawNothing.add("The check \"%s\" saw nothing: %s".formatted(verifier.id(), e.getMessage()));
    } catch (VerificationTime.IsOver e) {
      unreadable.add("The check \"%s\" %s.".formatted(verifier.id(), e.getMessage()));
    } catch (TapeProblem e) {
      unreadable.add(
          "The check \"%s\" could not read the tape: %s".formatted(verifier.id(), e.getMessage()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // What one check cannot cope with must not take away what the others found. The message may
      // quote the page, so the place has to do.
      unreadable.add(
          "The check \"%s\" broke (%s%s), which is a fault of Tapecheck; tell us."
              .formatted(verifier.id(), e.getClass().getSimpleName(), at(e)));
    }
  }

  private static String at(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .map(StackTraceElement::toString)
        .filter(frame -> frame.contains("tapecheck"))
        .findFirst()
        .map(frame -> " at " + frame)
        .orElse("");
  }

  /** A pass must say what it did not look at. */
  private static Optional<Finding> note(Verifier verifier, Map<String, String> notApplicable) {
    String rule = verifier.id() + "/not-applicable";
    return notApplicable.values().stream()
        .sorted()
        .findFirst()
        .map(
            reason ->
                new Finding(
                    rule,
                    Severity.NOTE,
                    "Not applicable to this session: %s. %s"
                        .formatted(
                            String.join(", ", new TreeMap<>(notApplicable).keySet()), reason),
                    Optional.empty(),
                    List.of(),
                    Where.UNKNOWN,
                    1,
                    Fingerprint.of(rule)));
  }

  private int problems(Tape tape) {
    try {
      return tape.problems().size();
    } catch (TapeProblem e) {
      unreadable.add(Optional.ofNullable(e.getMessage()).orElse("The tape is damaged."));
      return 1;
    }
  }

  /** What a gate says; of a measure that nobody took it fails, unless it was not asked for. */
  GateResult judge(GateInForce gate) {
    GateLimit limit = gate.limit();
    Optional<Double> actual = measure(limit.measure());
    Optional<String> nothing = Optional.ofNullable(notApplicable.get(limit.measure()));
    if (actual.isEmpty() && nothing.isPresent() && gate.usual()) {
      return GateResult.notApplicable(limit.measure(), limit.condition(), nothing.get());
    }
    return new GateResult(
        limit.measure(),
        limit.condition(),
        actual,
        actual.filter(limit::holds).isPresent(),
        actual.isEmpty() && nothing.isPresent() ? nothing : gate.reason());
  }

  Optional<Double> measure(String name) {
    return Optional.ofNullable(measures.get(name));
  }

  Map<String, Double> measures() {
    return measures;
  }

  List<Finding> findings() {
    return findings;
  }

  List<LinkedError> errors() {
    return errors;
  }

  /** Checks that had no input, a sentence each. */
  List<String> sawNothing() {
    return sawNothing;
  }

  /** What of the tape could not be read, a sentence each. */
  List<String> unreadable() {
    return unreadable;
  }
}
