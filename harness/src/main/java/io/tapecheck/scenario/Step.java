package io.tapecheck.scenario;

import java.util.Map;

/**
 * One user action or one expectation.
 *
 * @param name what reports call it; says nothing secret
 * @param action what is done
 * @param when the step is done only in variants whose axes have these values; empty means always
 * @param position where it was written
 */
public record Step(String name, Action action, Map<String, String> when, SourcePosition position) {

  public Step {
    when = Map.copyOf(when);
  }

  /** Whether the step belongs to a variant. */
  public boolean appliesTo(Variant variant) {
    return when.entrySet().stream()
        .allMatch(entry -> entry.getValue().equals(variant.axes().get(entry.getKey())));
  }
}
