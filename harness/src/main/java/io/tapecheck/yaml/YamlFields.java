package io.tapecheck.yaml;

import io.tapecheck.nearest.NearestName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of a map, read by name and type. Whatever is wrong becomes a problem, and the field
 * counts as absent.
 */
public final class YamlFields {

  private final YamlMap map;
  private final String owner;
  private final YamlProblems problems;
  private final boolean allKnown;

  private YamlFields(YamlMap map, String owner, YamlProblems problems, boolean allKnown) {
    this.map = map;
    this.owner = owner;
    this.problems = problems;
    this.allKnown = allKnown;
  }

  /**
   * Reads a map whose keys are known.
   *
   * @param value what should be a map
   * @param owner what the map is, for messages: {@code fill}, {@code run}
   * @param known the keys that it may have; others become problems
   */
  public static Optional<YamlFields> of(
      YamlValue value, String owner, List<String> known, YamlProblems problems) {
    if (!(value instanceof YamlMap map)) {
      problems.add(
          value.position(),
          "\"%s\" must be a map with keys such as %s, not %s."
              .formatted(owner, String.join(", ", known.stream().limit(6).toList()), value.kind()));
      return Optional.empty();
    }
    boolean allKnown = true;
    for (YamlMap.Entry entry : map.entries()) {
      if (!known.contains(entry.key())) {
        allKnown = false;
        problems.add(
            entry.position(),
            "\"%s\" has no key \"%s\". %s"
                .formatted(owner, entry.key(), NearestName.hint(entry.key(), known)));
      }
    }
    return Optional.of(new YamlFields(map, owner, problems, allKnown));
  }

  /** Whether every key was a known one; if not, that something is missing needs no second word. */
  public boolean allKnown() {
    return allKnown;
  }

  /** Where the map begins. */
  public YamlPosition position() {
    return map.position();
  }

  /** Where a field's value begins, or the map when there is no such field. */
  public YamlPosition position(String key) {
    return map.entry(key).map(entry -> entry.value().position()).orElse(map.position());
  }

  /** Whether the key is written at all. */
  public boolean has(String key) {
    return map.entry(key).isPresent();
  }

  /** A field of any type; nothing and {@code null} count as absent. */
  public Optional<YamlValue> value(String key) {
    return map.entry(key).map(YamlMap.Entry::value).filter(value -> !value.isNull());
  }

  /** A text that must be there; the example says what is wanted. */
  public Optional<String> requiredText(String key, String example) {
    if (value(key).isEmpty() && allKnown) {
      problems.add(
          map.position(), "\"%s\" lacks \"%s\". Add %s: %s.".formatted(owner, key, key, example));
    }
    return text(key);
  }

  /** A text; numbers and truth values count as they were written. */
  public Optional<String> text(String key) {
    return value(key).flatMap(value -> YamlTexts.one(value, key, problems));
  }

  /** A list of texts; empty when absent. */
  public Optional<List<String>> texts(String key) {
    return value(key).map(value -> YamlTexts.list(value, key, problems));
  }

  /** Texts by name; empty when absent. */
  public Map<String, String> textMap(String key) {
    return value(key).map(value -> YamlTexts.map(value, key, problems)).orElse(Map.of());
  }

  /** A list of values; empty when absent. */
  public List<YamlValue> list(String key) {
    return value(key).map(value -> YamlTexts.items(value, key, problems)).orElse(List.of());
  }

  /** The values of a map by name, in order; empty when absent. */
  public Map<String, YamlValue> map(String key) {
    Map<String, YamlValue> values = new LinkedHashMap<>();
    value(key)
        .map(value -> YamlTexts.entries(value, key, problems))
        .orElse(new ArrayList<>())
        .forEach(entry -> values.put(entry.key(), entry.value()));
    return values;
  }

  /** True or false. */
  public Optional<Boolean> flag(String key) {
    return scalar(key, "true or false", YamlScalar::flag);
  }

  /** A whole number within bounds, both included. */
  public Optional<Long> wholeNumber(String key, long least, long most) {
    boolean bounded = least > Long.MIN_VALUE || most < Long.MAX_VALUE;
    String wanted =
        bounded ? "a whole number from %d to %d".formatted(least, most) : "a whole number";
    return scalar(
        key,
        wanted,
        scalar ->
            scalar
                .wholeNumber()
                .filter(number -> number.bitLength() < 64)
                .map(Number::longValue)
                .filter(number -> number >= least && number <= most));
  }

  /** A number greater than 0. */
  public Optional<BigDecimal> positiveNumber(String key) {
    return scalar(
        key,
        "a number greater than 0",
        scalar -> scalar.number().filter(number -> number.signum() > 0));
  }

  /** One of some words. */
  public Optional<String> oneOf(String key, List<String> words) {
    return text(key)
        .filter(
            word -> {
              if (!words.contains(word)) {
                problems.add(
                    position(key),
                    "\"%s\" cannot be \"%s\". %s"
                        .formatted(key, word, NearestName.hint(word, words)));
              }
              return words.contains(word);
            });
  }

  private <T> Optional<T> scalar(
      String key, String wanted, Function<YamlScalar, Optional<T>> read) {
    return value(key)
        .flatMap(
            value -> {
              Optional<T> result =
                  value instanceof YamlScalar scalar ? read.apply(scalar) : Optional.empty();
              if (result.isEmpty()) {
                problems.add(
                    value.position(),
                    "\"%s\" must be %s, not %s.".formatted(key, wanted, described(value)));
              }
              return result;
            });
  }

  private static String described(YamlValue value) {
    boolean harmless = value instanceof YamlScalar scalar && scalar.number().isPresent();
    return harmless ? ((YamlScalar) value).text() : value.kind();
  }
}
