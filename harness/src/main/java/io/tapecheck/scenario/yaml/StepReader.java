package io.tapecheck.scenario.yaml;

import io.tapecheck.nearest.NearestName;
import io.tapecheck.scenario.Action;
import io.tapecheck.scenario.ScenarioRules;
import io.tapecheck.scenario.Step;
import io.tapecheck.scenario.StepNames;
import io.tapecheck.yaml.YamlMap;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlTexts;
import io.tapecheck.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a step: one action, and what may be said of any step. */
final class StepReader {

  private static final String NAME = "as";
  private static final String CONDITION = "when";
  private static final List<String> KEYS = keys();

  private final ActionReader actions;
  private final YamlProblems problems;

  StepReader(ActionReader actions, YamlProblems problems) {
    this.actions = actions;
    this.problems = problems;
  }

  /** Empty when the step is wrong. */
  Optional<Step> read(YamlValue value) {
    if (!(value instanceof YamlMap map)) {
      problems.add(
          value.position(),
          "A step must be a map such as {click: {role: button, name: Pay}}, not %s."
              .formatted(value.kind()));
      return Optional.empty();
    }
    List<YamlMap.Entry> found =
        map.entries().stream().filter(entry -> ActionReader.STEPS.contains(entry.key())).toList();
    boolean allKnown = refuseUnknown(map);
    if (found.size() != 1) {
      if (found.size() > 1) {
        problems.add(found.get(1).position(), several(found));
      } else if (allKnown) {
        problems.add(map.position(), "The step does nothing. Add what it does, such as open: /.");
      }
      return Optional.empty();
    }
    Optional<String> name = map.entry(NAME).flatMap(this::name);
    Map<String, String> when =
        map.entry(CONDITION)
            .map(entry -> YamlTexts.map(entry.value(), CONDITION, problems))
            .orElse(Map.of());
    YamlMap.Entry entry = found.get(0);
    Optional<Action> action = actions.read(entry.key(), entry.value());
    return action.map(
        does ->
            new Step(
                name.orElseGet(() -> StepNames.of(does)),
                does,
                when,
                ScenarioFileProblem.source(entry.position())));
  }

  private Optional<String> name(YamlMap.Entry entry) {
    Optional<String> text = YamlTexts.one(entry.value(), NAME, problems);
    text.flatMap(words -> ScenarioRules.notBlank(NAME, words))
        .ifPresent(message -> problems.add(entry.value().position(), message));
    return text;
  }

  private boolean refuseUnknown(YamlMap map) {
    boolean allKnown = true;
    for (YamlMap.Entry entry : map.entries()) {
      if (!KEYS.contains(entry.key())) {
        allKnown = false;
        problems.add(
            entry.position(),
            "There is no step \"%s\". %s"
                .formatted(entry.key(), NearestName.hint(entry.key(), KEYS)));
      }
    }
    return allKnown;
  }

  private static String several(List<YamlMap.Entry> found) {
    return "The step does several things: %s. Write one step for each."
        .formatted(found.stream().map(YamlMap.Entry::key).collect(Collectors.joining(", ")));
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>(ActionReader.STEPS);
    keys.add(NAME);
    keys.add(CONDITION);
    return List.copyOf(keys);
  }
}
