package io.tapecheck.scenario;

import io.tapecheck.persona.PersonaLocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes a scenario in Java; the same rules hold as for files.
 *
 * <pre>{@code
 * Scenario.named("guest-checkout")
 *     .title("A guest buys a book")
 *     .app("shop")
 *     .stage("contact", stage -> stage
 *         .open("/")
 *         .fill(label("E-mail"), "${persona.email}")
 *         .click(role("button", "Next")))
 *     .variant(Map.of("driver", "playwright"))
 *     .build();
 * }</pre>
 */
public final class ScenarioBuilder {

  private final String name;
  private final SourcePosition position = CallSite.position();
  private final Map<String, String> backEnd = new LinkedHashMap<>();
  private final List<Stage> stages = new ArrayList<>();
  private final List<Variant> variants = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private String title;
  private Optional<String> app = Optional.empty();
  private Optional<PersonaLocale> locale = Optional.empty();
  private final List<PreparingRequest> prepare = new ArrayList<>();

  ScenarioBuilder(String name) {
    this.name = name;
    this.title = name;
    note(ScenarioRules.scenarioName(name));
  }

  /** One line for people; without it the name. */
  public ScenarioBuilder title(String line) {
    title = line;
    return this;
  }

  /** The id of the application that is recorded. */
  public ScenarioBuilder app(String id) {
    app = Optional.of(id);
    return this;
  }

  /** Says where the persona lives, for example {@code de-DE}, whatever the settings say. */
  public ScenarioBuilder locale(String id) {
    note(ScenarioRules.locale(id));
    locale = PersonaLocale.byId(id);
    return this;
  }

  /** Sends a request before each session, for example to a stub behind the application. */
  public ScenarioBuilder prepare(PreparingRequest request) {
    request.texts().forEach(text -> note(ScenarioRules.placeholders(text.template())));
    prepare.add(request);
    return this;
  }

  /** Has the application's back end simulate something. */
  public ScenarioBuilder backEnd(String condition, String value) {
    backEnd.put(condition, value);
    return this;
  }

  /** Adds a stage. */
  public ScenarioBuilder stage(String stageName, Consumer<StageBuilder> steps) {
    note(ScenarioRules.stageName(stageName, stages.stream().map(Stage::name).toList()));
    StageBuilder builder = new StageBuilder(problems);
    steps.accept(builder);
    if (builder.steps().isEmpty()) {
      note(Optional.of(ScenarioRules.NO_STEPS));
    }
    stages.add(new Stage(stageName, builder.steps()));
    return this;
  }

  /** Adds a way of running the scenario. */
  public ScenarioBuilder variant(Map<String, String> axes) {
    axes.forEach((axis, value) -> note(ScenarioRules.axisValue(axis, value)));
    Variant variant = new Variant(axes);
    if (variants.contains(variant)) {
      note(Optional.of(ScenarioRules.SAME_VARIANT));
    }
    variants.add(variant);
    return this;
  }

  /** Adds every combination of some axes' values. */
  public ScenarioBuilder matrix(Map<String, List<String>> axes) {
    VariantMatrix.combinations(axes).forEach(variant -> variant(variant.axes()));
    return this;
  }

  /** Takes away the variants that have all of these values. */
  public ScenarioBuilder exclude(Map<String, String> axes) {
    if (!variants.removeIf(variant -> VariantMatrix.matches(variant, axes))) {
      note(Optional.of("No variant has the values to exclude. Add the variants first."));
    } else if (variants.isEmpty()) {
      note(Optional.of(ScenarioRules.NO_VARIANT_LEFT));
    }
    return this;
  }

  /**
   * The scenario.
   *
   * @throws ScenarioProblem when it breaks rules; lists all that is wrong
   */
  public Scenario build() {
    List<Problem> found = new ArrayList<>(problems);
    if (app.filter(id -> !id.isBlank()).isEmpty()) {
      found.add(new Problem(position, "The scenario names no application. Add app(\"shop\")."));
    }
    if (stages.isEmpty()) {
      found.add(new Problem(position, "The scenario has no stages. Add stage(\"contact\", …)."));
    }
    Scenario scenario =
        new Scenario(
            name,
            title,
            app.orElse(""),
            backEnd,
            stages,
            variants.isEmpty() ? List.of(new Variant(Map.of())) : variants,
            position,
            locale,
            prepare);
    found.addAll(ScenarioRules.whole(scenario));
    if (!found.isEmpty()) {
      throw new ScenarioProblem(found, found.size());
    }
    return scenario;
  }

  private void note(Optional<String> broken) {
    broken.ifPresent(message -> problems.add(new Problem(CallSite.position(), message)));
  }
}
