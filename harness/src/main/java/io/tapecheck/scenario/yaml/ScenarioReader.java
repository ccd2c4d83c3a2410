package io.tapecheck.scenario.yaml;

import io.tapecheck.persona.PersonaLocale;
import io.tapecheck.scenario.PreparingRequest;
import io.tapecheck.scenario.Problem;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.ScenarioRules;
import io.tapecheck.scenario.Stage;
import io.tapecheck.scenario.Step;
import io.tapecheck.scenario.Variant;
import io.tapecheck.yaml.YamlFields;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a scenario from the root of a document. */
final class ScenarioReader {

  private static final List<String> KEYS =
      List.of("scenario", "title", "app", "persona", "prepare", "backEnd", "variants", "stages");

  private final YamlProblems problems;
  private final StepReader steps;

  ScenarioReader(Path folder, YamlProblems problems) {
    this.problems = problems;
    this.steps = new StepReader(new ActionReader(folder, problems), problems);
  }

  /** Empty when so much is wrong that there is no scenario; the problems say more. */
  Optional<Scenario> read(YamlValue root) {
    int before = problems.found();
    return YamlFields.of(root, "scenario file", KEYS, problems)
        .flatMap(
            fields -> {
              Optional<String> name = fields.requiredText("scenario", "guest-checkout");
              name.flatMap(ScenarioRules::scenarioName)
                  .ifPresent(message -> problems.add(fields.position("scenario"), message));
              Optional<String> title = words(fields, "title", "A guest buys two things");
              Optional<String> app = words(fields, "app", "shop");
              Optional<PersonaLocale> locale = locale(fields);
              List<PreparingRequest> prepare = new PrepareReader(problems).read(fields);
              Map<String, String> backEnd = fields.textMap("backEnd");
              List<Variant> variants = new VariantReader(problems).read(fields.value("variants"));
              List<Stage> stages = stages(fields);
              if (problems.found() > before) {
                return Optional.empty();
              }
              return whole(
                  new Scenario(
                      name.orElseThrow(),
                      title.orElseThrow(),
                      app.orElseThrow(),
                      backEnd,
                      stages,
                      variants,
                      ScenarioFileProblem.source(fields.position("scenario")),
                      locale,
                      prepare));
            });
  }

  private Optional<PersonaLocale> locale(YamlFields fields) {
    return fields
        .value("persona")
        .flatMap(value -> YamlFields.of(value, "persona", List.of("locale"), problems))
        .flatMap(
            persona -> {
              Optional<String> id = persona.requiredText("locale", "de-DE");
              id.flatMap(ScenarioRules::locale)
                  .ifPresent(message -> problems.add(persona.position("locale"), message));
              return id.flatMap(PersonaLocale::byId);
            });
  }

  private Optional<String> words(YamlFields fields, String key, String example) {
    Optional<String> text = fields.requiredText(key, example);
    text.flatMap(words -> ScenarioRules.notBlank(key, words))
        .ifPresent(message -> problems.add(fields.position(key), message));
    return text;
  }

  private Optional<Scenario> whole(Scenario scenario) {
    List<Problem> found = ScenarioRules.whole(scenario);
    found.forEach(
        problem -> problems.add(ScenarioFileProblem.yaml(problem.position()), problem.message()));
    return found.isEmpty() ? Optional.of(scenario) : Optional.empty();
  }

  private List<Stage> stages(YamlFields fields) {
    List<YamlValue> items = fields.list("stages");
    if (items.isEmpty() && fields.allKnown()) {
      problems.add(
          fields.position("stages"),
          "The scenario has no stages. Add stages: [{stage: contact, steps: […]}].");
    }
    List<Stage> stages = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (YamlValue item : items) {
      YamlFields.of(item, "stage", List.of("stage", "steps"), problems)
          .ifPresent(
              stage -> {
                String name = stage.requiredText("stage", "contact").orElse("");
                if (stage.has("stage")) {
                  ScenarioRules.stageName(name, names)
                      .ifPresent(message -> problems.add(stage.position("stage"), message));
                }
                names.add(name);
                stages.add(new Stage(name, steps(stage)));
              });
    }
    return stages;
  }

  private List<Step> steps(YamlFields stage) {
    List<YamlValue> items = stage.list("steps");
    if (items.isEmpty() && stage.allKnown()) {
      problems.add(stage.position("steps"), ScenarioRules.NO_STEPS);
    }
    return items.stream().flatMap(item -> steps.read(item).stream()).toList();
  }
}
