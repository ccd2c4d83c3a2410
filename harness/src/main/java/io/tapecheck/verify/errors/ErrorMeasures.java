package io.tapecheck.verify.errors;

import io.tapecheck.verify.ErrorGroup;
import io.tapecheck.verify.LinkedError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts errors. {@code errors.uncaught}, {@code .requests}, {@code .resources} and {@code
 * .console} are the application's own, {@code errors.third_party.…} the same of other sites; one
 * that is expected counts as {@code errors.expected} alone.
 */
final class ErrorMeasures {

  private ErrorMeasures() {}

  static Map<String, Double> of(List<LinkedError> errors, long unlinked) {
    Map<String, Double> measures = new HashMap<>();
    measures.put("errors.seen", (double) errors.size());
    measures.put("errors.linked", (double) (errors.size() - unlinked));
    measures.put("errors.unlinked", (double) unlinked);
    measures.put("errors.expected", 0.0);
    for (ErrorGroup group : ErrorGroup.values()) {
      measures.put("errors." + group.id(), 0.0);
      measures.put("errors.third_party." + group.id(), 0.0);
    }
    errors.forEach(error -> measures.merge(measure(error), 1.0, Double::sum));
    return measures;
  }

  private static String measure(LinkedError error) {
    if (error.expected().isPresent()) {
      return "errors.expected";
    }
    return "errors." + (error.thirdParty() ? "third_party." : "") + error.group().id();
  }
}
