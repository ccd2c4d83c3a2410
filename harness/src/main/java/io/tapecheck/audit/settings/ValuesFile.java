package io.tapecheck.audit.settings;

import io.tapecheck.persona.Canary;
import io.tapecheck.yaml.YamlDocument;
import io.tapecheck.yaml.YamlFields;
import io.tapecheck.yaml.YamlList;
import io.tapecheck.yaml.YamlMap;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlTexts;
import io.tapecheck.yaml.YamlValue;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads secrets that a team knows: one on a line, or YAML that gives them ids ({@code id: value},
 * or a list of {@code id} and {@code value}).
 */
public final class ValuesFile {

  /** Shorter values stand everywhere by chance. */
  private static final int SHORTEST = 4;

  private static final long MOST_BYTES = 16L << 20;
  private static final int MOST_VALUES = 100_000;

  private final Path file;
  private final List<Canary> values = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final YamlProblems problems = new YamlProblems();

  private ValuesFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws AuditProblem when it cannot be read or is wrong; says none of its values
   */
  public static List<Canary> read(Path file) {
    ValuesFile reader = new ValuesFile(file);
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      YamlDocument.read(file, reader.problems).ifPresent(reader::document);
    } else {
      reader.lines();
    }
    if (reader.problems.found() > 0) {
      throw AuditProblem.of(reader.problems);
    }
    if (reader.values.isEmpty()) {
      throw new AuditProblem(file + " holds no value. Write one on each line.");
    }
    return List.copyOf(reader.values);
  }

  private void document(YamlValue document) {
    if (document instanceof YamlList list) {
      list.items().stream()
          .flatMap(item -> YamlFields.of(item, "value", List.of("id", "value"), problems).stream())
          .forEach(
              fields ->
                  fields
                      .requiredText("id", "test-account-email")
                      .ifPresent(
                          id ->
                              fields
                                  .requiredText("value", "the secret")
                                  .ifPresent(
                                      value -> add(id, value, fields.position().toString()))));
      return;
    }
    for (YamlMap.Entry entry : YamlTexts.entries(document, "values", problems)) {
      YamlTexts.one(entry.value(), entry.key(), problems)
          .ifPresent(value -> add(entry.key(), value, entry.position().toString()));
    }
  }

  private void lines() {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new AuditProblem(file + " is larger than 16 MiB. Split it.");
      }
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String value = lines.get(i).strip();
        if (!value.isEmpty()) {
          add("value#" + (i + 1), value, file + ":" + (i + 1));
        }
      }
    } catch (CharacterCodingException notText) {
      throw new AuditProblem(file + " is not UTF-8 text. Save it as UTF-8.");
    } catch (IOException unreadable) {
      throw new AuditProblem(
          "%s cannot be read (%s). Check the path and its permissions."
              .formatted(file, unreadable.getClass().getSimpleName()));
    }
  }

  private void add(String id, String value, String place) {
    if (value.strip().length() < SHORTEST) {
      throw new AuditProblem(
          "%s: a value of fewer than %d characters stands everywhere by chance. Leave it out."
              .formatted(place, SHORTEST));
    }
    if (!ids.add(id)) {
      throw new AuditProblem("%s: two values have this id. Rename one.".formatted(place));
    }
    if (values.size() == MOST_VALUES) {
      throw new AuditProblem(
          "%s: more than %d values. Split the file.".formatted(place, MOST_VALUES));
    }
    values.add(new Canary(id, id, value.strip()));
  }
}
