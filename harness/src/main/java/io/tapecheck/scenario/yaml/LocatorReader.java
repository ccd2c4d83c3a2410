package io.tapecheck.scenario.yaml;

import io.tapecheck.scenario.Locator;
import io.tapecheck.scenario.Locator.By;
import io.tapecheck.scenario.ScenarioRules;
import io.tapecheck.yaml.YamlFields;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which element is meant. */
final class LocatorReader {

  private static final List<String> STRATEGIES =
      List.of("role", "label", "placeholder", "text", "testId", "css");
  private static final List<String> MODIFIERS = List.of("name", "exact", "nth", "within", "frame");
  private static final long LARGEST_INDEX = 10_000;

  private final YamlProblems problems;

  LocatorReader(YamlProblems problems) {
    this.problems = problems;
  }

  /** The locator that is all of a step. */
  Optional<Locator> read(String owner, YamlValue value) {
    return fields(owner, value).flatMap(this::read);
  }

  /** The fields of a locator among which some of the step's own stand. */
  Optional<YamlFields> fields(String owner, YamlValue value, String... own) {
    List<String> known = new ArrayList<>(STRATEGIES);
    known.addAll(MODIFIERS);
    known.addAll(List.of(own));
    return YamlFields.of(value, owner, known, problems);
  }

  /** The locator among some fields; empty when it is wrong or there is none. */
  Optional<Locator> read(YamlFields fields) {
    Optional<By> by = by(fields);
    boolean exact = fields.flag("exact").orElse(false);
    Optional<Integer> nth = fields.wholeNumber("nth", 0, LARGEST_INDEX).map(Long::intValue);
    Optional<Locator> within = fields.value("within").flatMap(value -> read("within", value));
    Optional<Locator> frame = fields.value("frame").flatMap(value -> read("frame", value));
    return by.map(strategy -> new Locator(strategy, exact, frame, within, nth));
  }

  private Optional<By> by(YamlFields fields) {
    List<String> found = STRATEGIES.stream().filter(fields::has).toList();
    if (found.isEmpty()) {
      if (fields.allKnown()) {
        problems.add(
            fields.position(),
            "The element is not named. Add one of role, label, placeholder, text, testId or css.");
      }
      return Optional.empty();
    }
    if (found.size() > 1) {
      problems.add(
          fields.position(found.get(1)),
          "The element is named in several ways: %s. Keep one, or put the surroundings into \"within\"."
              .formatted(String.join(", ", found)));
      return Optional.empty();
    }
    String strategy = found.get(0);
    if (fields.has("name") && !strategy.equals("role")) {
      problems.add(
          fields.position("name"),
          "\"name\" goes with \"role\", not with \"%s\". Leave it out.".formatted(strategy));
    }
    return words(fields, strategy).flatMap(words -> by(strategy, words, fields));
  }

  private Optional<By> by(String strategy, String words, YamlFields fields) {
    return switch (strategy) {
      case "role" -> role(words, fields);
      case "label" -> Optional.of(new By.Label(words));
      case "placeholder" -> Optional.of(new By.Placeholder(words));
      case "text" -> Optional.of(new By.Text(words));
      case "testId" -> Optional.of(new By.TestId(words));
      default -> Optional.of(new By.Css(words));
    };
  }

  private Optional<By> role(String role, YamlFields fields) {
    Optional<String> wrong = ScenarioRules.role(role);
    wrong.ifPresent(message -> problems.add(fields.position("role"), message));
    Optional<String> name = fields.has("name") ? words(fields, "name") : Optional.empty();
    return wrong.isPresent() ? Optional.empty() : Optional.of(new By.Role(role, name));
  }

  private Optional<String> words(YamlFields fields, String key) {
    if (fields.value(key).isEmpty()) {
      problems.add(fields.position(key), "\"%s\" is empty. Add the text.".formatted(key));
    }
    return fields
        .text(key)
        .filter(
            text -> {
              Optional<String> wrong = ScenarioRules.locatorText(text);
              wrong.ifPresent(message -> problems.add(fields.position(key), message));
              return wrong.isEmpty();
            });
  }
}
