package io.tapecheck.settings;

import io.tapecheck.persona.Canary;
import io.tapecheck.persona.PersonaLocale;
import io.tapecheck.yaml.YamlDocument;
import io.tapecheck.yaml.YamlFields;
import io.tapecheck.yaml.YamlList;
import io.tapecheck.yaml.YamlMap;
import io.tapecheck.yaml.YamlPosition;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlScalar;
import io.tapecheck.yaml.YamlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads who uses the application. The values of an account stand in a file of their own or in
 * environment variables, so that settings can be shared; no message names them.
 */
final class PersonaReader {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");

  /** What can be quoted as the name of a variable without telling a value put in its place. */
  private static final Pattern VARIABLE = Pattern.compile("[A-Z]+(_[A-Z0-9]+)*");

  /** Shorter values stand in every page. */
  private static final int SHORTEST = 3;

  /** Longer ones are documents rather than values, and each is searched for in many spellings. */
  private static final int LONGEST = 1_000;

  private static final int MOST_VALUES = 1_000;

  private final Path folder;
  private final Map<String, String> environment;
  private final YamlProblems problems;

  /**
   * A reader.
   *
   * @param folder that the settings' paths are relative to
   * @param environment variables by name
   */
  PersonaReader(Path folder, Map<String, String> environment, YamlProblems problems) {
    this.folder = folder;
    this.environment = environment;
    this.problems = problems;
  }

  PersonaSettings read(Optional<YamlValue> value) {
    Optional<YamlFields> fields =
        value.flatMap(one -> YamlFields.of(one, "persona", List.of("locale", "account"), problems));
    PersonaLocale locale =
        fields
            .flatMap(read -> read.oneOf("locale", PersonaLocale.ids()))
            .flatMap(PersonaLocale::byId)
            .orElse(PersonaLocale.INTERNATIONAL);
    Map<String, List<String>> values = new LinkedHashMap<>();
    Optional<YamlFields> given =
        fields
            .flatMap(read -> read.value("account"))
            .flatMap(
                account ->
                    YamlFields.of(account, "account", List.of("file", "environment"), problems));
    Optional<Path> file =
        given.flatMap(account -> Places.path(account, problems, "file")).map(folder::resolve);
    file.ifPresent(path -> file(path, values));
    given.ifPresent(
        account -> {
          account.map("environment").forEach((name, variable) -> variable(name, variable, values));
        });
    return new PersonaSettings(locale, canaries(values), file);
  }

  private void file(Path path, Map<String, List<String>> values) {
    YamlDocument.read(path, problems)
        .ifPresent(
            root -> {
              if (root instanceof YamlMap map) {
                map.entries().forEach(entry -> entry(entry, values));
              } else {
                problems.add(
                    root.position(),
                    "The account must be a map of names and values, such as email.");
              }
            });
  }

  private void entry(YamlMap.Entry entry, Map<String, List<String>> values) {
    List<YamlValue> all =
        entry.value() instanceof YamlList sequence ? sequence.items() : List.of(entry.value());
    for (YamlValue one : all) {
      if (one instanceof YamlScalar scalar && !scalar.isNull()) {
        add(entry.key(), scalar.text(), one.position(), values);
      } else {
        problems.add(
            one.position(),
            "The account's \"%s\" must be a text or a list of texts, not %s."
                .formatted(quoted(entry.key()), one.kind()));
      }
    }
  }

  private void variable(String name, YamlValue variable, Map<String, List<String>> values) {
    if (!(variable instanceof YamlScalar scalar) || scalar.isNull()) {
      problems.add(
          variable.position(),
          "The account's \"%s\" must name an environment variable, such as SHOP_EMAIL, not hold %s."
              .formatted(quoted(name), variable.kind()));
      return;
    }
    String value = environment.getOrDefault(scalar.text(), "");
    if (value.isBlank()) {
      problems.add(
          variable.position(),
          "The environment variable %sthat is to hold the account's \"%s\" is not set. Set it, or leave the name out."
              .formatted(
                  VARIABLE.matcher(scalar.text()).matches() ? scalar.text() + " " : "",
                  quoted(name)));
      return;
    }
    add(name, value, variable.position(), values);
  }

  private void add(
      String name, String value, YamlPosition position, Map<String, List<String>> values) {
    int length = value.strip().length();
    if (!NAME.matcher(name).matches()) {
      problems.add(
          position,
          "A value of the account must be named by letters, digits and single hyphens, such as order-number: Example.");
    } else if (length < SHORTEST) {
      problems.add(
          position,
          "The account's \"%s\" has fewer than %d characters, which stand in every page. Leave it out."
              .formatted(name, SHORTEST));
    } else if (length > LONGEST) {
      problems.add(
          position,
          "The account's \"%s\" has more than %d characters. Name the values in it one by one."
              .formatted(name, LONGEST));
    } else if (values.values().stream().mapToInt(List::size).sum() == MOST_VALUES) {
      problems.add(
          position,
          "The account has more than %d values. Keep those that the scenarios' pages show."
              .formatted(MOST_VALUES));
    } else {
      values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value.strip());
    }
  }

  /** A name as it may be quoted: where none can be one, a value may stand. */
  private static String quoted(String name) {
    return NAME.matcher(name).matches() ? name : "…";
  }

  private static List<Canary> canaries(Map<String, List<String>> values) {
    List<Canary> canaries = new ArrayList<>();
    values.forEach(
        (name, all) -> {
          List<String> distinct = all.stream().distinct().toList();
          for (int i = 0; i < distinct.size(); i++) {
            canaries.add(Canary.shown(name, i + 1, distinct.get(i)));
          }
        });
    return canaries;
  }
}
