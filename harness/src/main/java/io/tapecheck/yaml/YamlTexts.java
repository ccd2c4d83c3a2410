package io.tapecheck.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads texts, lists and maps of texts. */
public final class YamlTexts {

  private YamlTexts() {}

  /** A text; numbers and truth values count as they were written. */
  public static Optional<String> one(YamlValue value, String key, YamlProblems problems) {
    if (value instanceof YamlScalar scalar && !scalar.isNull()) {
      return Optional.of(scalar.text());
    }
    problems.add(value.position(), "\"%s\" must be text, not %s.".formatted(key, value.kind()));
    return Optional.empty();
  }

  /** The items of a list. */
  public static List<YamlValue> items(YamlValue value, String key, YamlProblems problems) {
    if (value instanceof YamlList list) {
      return list.items();
    }
    problems.add(value.position(), "\"%s\" must be a list, not %s.".formatted(key, value.kind()));
    return List.of();
  }

  /** The texts of a list. */
  public static List<String> list(YamlValue value, String key, YamlProblems problems) {
    return items(value, key, problems).stream()
        .flatMap(item -> one(item, key, problems).stream())
        .toList();
  }

  /** The entries of a map. */
  public static List<YamlMap.Entry> entries(YamlValue value, String key, YamlProblems problems) {
    if (value instanceof YamlMap map) {
      return map.entries();
    }
    problems.add(value.position(), "\"%s\" must be a map, not %s.".formatted(key, value.kind()));
    return List.of();
  }

  /** Texts by name, in order. */
  public static Map<String, String> map(YamlValue value, String key, YamlProblems problems) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (YamlMap.Entry entry : entries(value, key, problems)) {
      one(entry.value(), entry.key(), problems).ifPresent(text -> texts.put(entry.key(), text));
    }
    return texts;
  }
}
