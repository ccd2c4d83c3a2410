package io.tapecheck.settings;

import io.tapecheck.yaml.YamlDocument;
import io.tapecheck.yaml.YamlMap;
import io.tapecheck.yaml.YamlPosition;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlScalar;
import io.tapecheck.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/** A setting given as {@code path=value} that wins over the file. */
final class SettingOverride {

  private static final String GATES = "gates.";

  private SettingOverride() {}

  /** The settings with an override put in; a wrong one becomes a problem. */
  static YamlValue apply(String override, YamlValue root, YamlProblems problems) {
    int sign = override.indexOf('=');
    if (sign < 1 || !(root instanceof YamlMap map)) {
      if (sign < 1) {
        problems.add(
            YamlPosition.of("--set " + override),
            "An override must be path=value, such as run.workers=2.");
      }
      return root;
    }
    String path = override.substring(0, sign).strip();
    String source = "--set " + path;
    if (path.startsWith(".") || path.endsWith(".") || path.contains("..")) {
      problems.add(
          YamlPosition.of(source), "The path has an empty part. Write it like run.workers.");
      return root;
    }
    return value(source, override.substring(sign + 1).strip(), problems)
        .<YamlValue>map(value -> put(map, path, value))
        .orElse(root);
  }

  /** Quotes, braces and brackets begin YAML; anything else is one value, whatever it holds. */
  private static Optional<YamlValue> value(String source, String text, YamlProblems problems) {
    if (!text.isEmpty() && "[{\"'".indexOf(text.charAt(0)) >= 0) {
      return YamlDocument.parse(source, text, problems);
    }
    return Optional.of(new YamlScalar(YamlPosition.of(source), text, true));
  }

  /** Names of measures hold dots themselves, and may be written nested in the file. */
  private static YamlMap put(YamlMap map, String path, YamlValue value) {
    if (!path.startsWith(GATES)) {
      return map.with(List.of(path.split("\\.")), value);
    }
    String measure = path.substring(GATES.length());
    return map.entry("gates")
        .map(YamlMap.Entry::value)
        .filter(YamlMap.class::isInstance)
        .map(gates -> Gates.flat((YamlMap) gates))
        .map(gates -> map.with(List.of("gates"), gates.with(List.of(measure), value)))
        .orElseGet(() -> map.with(List.of("gates", measure), value));
  }
}
