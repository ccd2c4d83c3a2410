package io.tapecheck.settings;

import io.tapecheck.nearest.NearestName;
import io.tapecheck.yaml.YamlMap;
import io.tapecheck.yaml.YamlPosition;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlScalar;
import io.tapecheck.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the limits on measures. */
final class Gates {

  /**
   * The usual limits. What saw nothing must fail, hence the least numbers of what was looked at.
   */
  static final List<GateLimit> USUAL =
      List.of(
          new GateLimit("masking.leaks", Comparison.AT_MOST, 0),
          new GateLimit("masking.untyped", Comparison.AT_MOST, 0),
          new GateLimit("masking.unmasked", Comparison.AT_MOST, 0),
          new GateLimit("masking.unblocked", Comparison.AT_MOST, 0),
          new GateLimit("fidelity.score", Comparison.AT_LEAST, 0.98),
          new GateLimit("fidelity.checkpoints", Comparison.AT_LEAST, 1),
          new GateLimit("actions.missing", Comparison.AT_MOST, 0),
          new GateLimit("actions.phantom", Comparison.AT_MOST, 0),
          new GateLimit("errors.unlinked", Comparison.AT_MOST, 0),
          new GateLimit("recording.events", Comparison.AT_LEAST, 1),
          new GateLimit("recording.problems", Comparison.AT_MOST, 0));

  /** Measures without a usual limit of which fewer is better, so that a bare number says enough. */
  private static final List<String> COUNTS_OF_FAULTS =
      List.of(
          "errors.seen",
          "errors.uncaught",
          "errors.requests",
          "errors.resources",
          "errors.console",
          "errors.third_party.uncaught",
          "errors.third_party.requests",
          "errors.third_party.resources",
          "errors.third_party.console");

  private final YamlProblems problems;

  Gates(YamlProblems problems) {
    this.problems = problems;
  }

  /** The usual limits, changed by what is written; {@code null} takes a gate off. */
  List<GateLimit> read(Optional<YamlValue> written) {
    Map<String, GateLimit> gates = new LinkedHashMap<>();
    USUAL.forEach(gate -> gates.put(gate.measure(), gate));
    if (written.isEmpty()) {
      return USUAL;
    }
    if (!(written.get() instanceof YamlMap map)) {
      problems.add(
          written.get().position(),
          "\"gates\" must be a map of measures to limits, such as fidelity.score: 0.98, not %s."
              .formatted(written.get().kind()));
      return USUAL;
    }
    for (YamlMap.Entry entry : flat(map).entries()) {
      if (!entry.value().isNull()) {
        limit(entry.key(), entry.value(), gates).ifPresent(gate -> gates.put(gate.measure(), gate));
      } else if (gates.remove(entry.key()) == null) {
        problems.add(entry.position(), unknown(entry.key(), gates.keySet()));
      }
    }
    return List.copyOf(gates.values());
  }

  /** A limit; a bare number keeps the direction that the measure's gate has. */
  Optional<GateLimit> limit(String measure, YamlValue value, Map<String, GateLimit> gates) {
    if (value instanceof YamlScalar scalar) {
      Optional<BigDecimal> number = scalar.number();
      if (number.isPresent()) {
        return sameDirection(measure, number.get().doubleValue(), scalar.position(), gates);
      }
      Optional<GateLimit> limit = GateLimit.parse(measure, scalar.text());
      if (limit.isPresent()) {
        return limit;
      }
    }
    problems.add(
        value.position(),
        "The limit of %s must be a number, or text such as \">= 0.98\", with one of %s."
            .formatted(measure, String.join(" ", Comparison.signs())));
    return Optional.empty();
  }

  private Optional<GateLimit> sameDirection(
      String measure, double number, YamlPosition position, Map<String, GateLimit> gates) {
    Optional<GateLimit> usual =
        Optional.ofNullable(gates.get(measure))
            .or(
                () ->
                    COUNTS_OF_FAULTS.contains(measure)
                        ? Optional.of(new GateLimit(measure, Comparison.AT_MOST, 0))
                        : Optional.empty());
    if (usual.isEmpty()) {
      problems.add(
          position,
          unknown(measure, all(gates.keySet()))
              + " For a measure without a gate of its own write the direction too: \"<= 0\".");
    }
    return usual.map(gate -> gate.at(number));
  }

  private static Collection<String> all(Collection<String> gates) {
    List<String> all = new ArrayList<>(gates);
    all.addAll(COUNTS_OF_FAULTS);
    return all;
  }

  /** The measures whose gates somebody wrote down, also those that he took off. */
  static Set<String> written(Optional<YamlValue> written) {
    return written
        .filter(YamlMap.class::isInstance)
        .map(map -> flat((YamlMap) map))
        .map(map -> map.entries().stream().map(YamlMap.Entry::key).collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  static String unknown(String measure, Collection<String> gates) {
    return "There is no gate on \"%s\". %s".formatted(measure, NearestName.hint(measure, gates));
  }

  /** The same with nested maps written as names with dots; of two for one measure the last wins. */
  static YamlMap flat(YamlMap map) {
    YamlMap result = YamlMap.empty(map.position());
    for (YamlMap.Entry entry : map.entries()) {
      for (YamlMap.Entry inner : flat(entry)) {
        result = result.with(List.of(inner.key()), inner.value());
      }
    }
    return result;
  }

  private static List<YamlMap.Entry> flat(YamlMap.Entry entry) {
    if (!(entry.value() instanceof YamlMap inner)) {
      return List.of(entry);
    }
    List<YamlMap.Entry> entries = new ArrayList<>();
    for (YamlMap.Entry below : inner.entries()) {
      String name = entry.key() + "." + below.key();
      entries.addAll(flat(new YamlMap.Entry(name, below.position(), below.value())));
    }
    return entries;
  }
}
