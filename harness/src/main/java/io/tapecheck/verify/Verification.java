package io.tapecheck.verify;

import java.util.List;
import java.util.Map;

/**
 * What a verifier says of a tape.
 *
 * @param findings what is wrong, most severe first
 * @param measures figures by name, for example {@code masking.leaks}
 * @param errors errors tied to their places; only the verifier of errors has any
 * @param notApplicable measures that say nothing of this session, since by its plan there was
 *     nothing for them to look at; each with the reason, one sentence
 */
public record Verification(
    List<Finding> findings,
    Map<String, Double> measures,
    List<LinkedError> errors,
    Map<String, String> notApplicable) {
  public Verification {
    findings = List.copyOf(findings);
    measures = Map.copyOf(measures);
    errors = List.copyOf(errors);
    notApplicable = Map.copyOf(notApplicable);
  }

  public Verification(
      List<Finding> findings, Map<String, Double> measures, List<LinkedError> errors) {
    this(findings, measures, errors, Map.of());
  }

  public Verification(List<Finding> findings, Map<String, Double> measures) {
    this(findings, measures, List.of());
  }
}
