package io.tapecheck.scenario;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One way of running a scenario: a value for each axis. The axes {@code driver}, {@code device},
 * {@code recorder}, {@code options} and {@code meeting} choose the machinery; any other axis
 * (payment, customer) chooses steps and back-end conditions.
 *
 * @param axes value by axis name
 */
public record Variant(Map<String, String> axes) {

  public Variant {
    axes = Map.copyOf(axes);
  }

  /** The values in the order of their axes' names, joined by hyphens; fit for a file name. */
  public String label() {
    return new TreeMap<>(axes)
        .values().stream()
            .map(value -> value.replaceAll("[^A-Za-z0-9.]+", "-"))
            .collect(Collectors.joining("-"));
  }
}
