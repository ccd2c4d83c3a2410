package io.tapecheck.settings;

import io.tapecheck.yaml.YamlDocument;
import io.tapecheck.yaml.YamlMap;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlScalar;
import io.tapecheck.yaml.YamlValue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Puts a policy that has a file of its own into the settings, so that overrides reach it as they
 * reach one that is written there.
 */
final class PolicyFile {

  private static final String KEY = "policy";

  private final Path folder;
  private final YamlProblems problems;

  PolicyFile(Path folder, YamlProblems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** The settings with the file's content where they name the file. */
  YamlValue putIn(YamlValue settings) {
    if (settings instanceof YamlMap map
        && map.entry(KEY).map(YamlMap.Entry::value).orElse(null) instanceof YamlScalar name
        && !name.isNull()) {
      YamlValue policy = read(name).orElseGet(() -> YamlMap.empty(name.position()));
      return map.with(List.of(KEY), policy);
    }
    return settings;
  }

  private Optional<YamlValue> read(YamlScalar name) {
    try {
      return YamlDocument.read(folder.resolve(name.text()), problems);
    } catch (InvalidPathException wrong) {
      problems.add(name.position(), "\"policy\" must be a map, or the path of a file.");
      return Optional.empty();
    }
  }
}
