package io.tapecheck.scenario.yaml;

import io.tapecheck.nearest.NearestName;
import io.tapecheck.scenario.ScenarioRules;
import io.tapecheck.scenario.Variant;
import io.tapecheck.scenario.VariantMatrix;
import io.tapecheck.yaml.YamlFields;
import io.tapecheck.yaml.YamlMap;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlTexts;
import io.tapecheck.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the ways of running a scenario. */
public final class VariantReader {

  private final YamlProblems problems;

  /** A reader that tells what is wrong. */
  public VariantReader(YamlProblems problems) {
    this.problems = problems;
  }

  /** At least one variant, unless something is wrong. */
  public List<Variant> read(Optional<YamlValue> value) {
    Optional<YamlFields> fields =
        value.flatMap(
            map -> YamlFields.of(map, "variants", List.of("matrix", "exclude", "also"), problems));
    if (fields.isEmpty()) {
      return List.of(new Variant(Map.of()));
    }
    YamlFields read = fields.get();
    Map<String, List<String>> matrix = matrix(read);
    List<Variant> variants = combinations(read, matrix);
    read.list("exclude").forEach(entry -> exclude(entry, matrix, variants));
    for (YamlValue entry : read.list("also")) {
      Variant variant = new Variant(axes("also", entry));
      if (variants.contains(variant)) {
        problems.add(entry.position(), ScenarioRules.SAME_VARIANT);
      }
      variants.add(variant);
    }
    if (variants.isEmpty() && !matrix.isEmpty()) {
      problems.add(read.position(), ScenarioRules.NO_VARIANT_LEFT);
    }
    return variants.isEmpty() ? List.of(new Variant(Map.of())) : variants;
  }

  private List<Variant> combinations(YamlFields fields, Map<String, List<String>> matrix) {
    try {
      return new ArrayList<>(VariantMatrix.combinations(matrix));
    } catch (IllegalArgumentException tooMany) {
      problems.add(fields.position("matrix"), String.valueOf(tooMany.getMessage()));
      return new ArrayList<>();
    }
  }

  private Map<String, List<String>> matrix(YamlFields fields) {
    Map<String, List<String>> matrix = new LinkedHashMap<>();
    fields
        .map("matrix")
        .forEach(
            (axis, value) -> {
              List<YamlValue> items = YamlTexts.items(value, axis, problems);
              List<String> values =
                  items.stream().flatMap(item -> axisValue(axis, item).stream()).toList();
              if (items.isEmpty()) {
                problems.add(
                    value.position(), "The axis \"%s\" needs a value at least.".formatted(axis));
              } else if (!values.isEmpty()) {
                matrix.put(axis, values);
              }
            });
    return matrix;
  }

  private void exclude(YamlValue entry, Map<String, List<String>> matrix, List<Variant> variants) {
    int before = problems.found();
    Map<String, String> axes = axes("exclude", entry);
    axes.forEach(
        (axis, value) -> {
          List<String> values = matrix.get(axis);
          if (values == null) {
            problems.add(
                entry.position(),
                "The matrix has no axis \"%s\". %s"
                    .formatted(axis, NearestName.hint(axis, matrix.keySet())));
          } else if (!values.contains(value)) {
            problems.add(
                entry.position(),
                "The axis \"%s\" has no value \"%s\". %s"
                    .formatted(axis, value, NearestName.hint(value, values)));
          }
        });
    if (problems.found() == before) {
      variants.removeIf(variant -> VariantMatrix.matches(variant, axes));
    }
  }

  private Map<String, String> axes(String key, YamlValue entry) {
    Map<String, String> axes = new LinkedHashMap<>();
    for (YamlMap.Entry axis : YamlTexts.entries(entry, key, problems)) {
      axisValue(axis.key(), axis.value()).ifPresent(value -> axes.put(axis.key(), value));
    }
    if (entry instanceof YamlMap map && map.entries().isEmpty()) {
      problems.add(
          entry.position(), "\"%s\" needs axes here, such as {device: mobile}.".formatted(key));
    }
    return axes;
  }

  private Optional<String> axisValue(String axis, YamlValue value) {
    return YamlTexts.one(value, axis, problems)
        .filter(
            text -> {
              Optional<String> wrong = ScenarioRules.axisValue(axis, text);
              wrong.ifPresent(message -> problems.add(value.position(), message));
              return wrong.isEmpty();
            });
  }
}
