package io.tapecheck.scenario;

import io.tapecheck.persona.PersonaLocale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A scripted user journey.
 *
 * @param name unique; letters, digits and hyphens
 * @param title one line for people
 * @param app the id of the application that is recorded
 * @param backEnd conditions that the application's back end is told to simulate, for example {@code
 *     payment: declined-once}
 * @param stages in order
 * @param variants the ways of running it, at least one
 * @param position where it was written
 * @param locale where its persona lives; empty for where the settings say
 * @param prepare requests that are sent before each session, in order
 */
public record Scenario(
    String name,
    String title,
    String app,
    Map<String, String> backEnd,
    List<Stage> stages,
    List<Variant> variants,
    SourcePosition position,
    Optional<PersonaLocale> locale,
    List<PreparingRequest> prepare) {

  /** A scenario whose persona lives where the settings say. */
  public Scenario(
      String name,
      String title,
      String app,
      Map<String, String> backEnd,
      List<Stage> stages,
      List<Variant> variants,
      SourcePosition position) {
    this(name, title, app, backEnd, stages, variants, position, Optional.empty(), List.of());
  }

  public Scenario {
    backEnd = Map.copyOf(backEnd);
    stages = List.copyOf(stages);
    variants = List.copyOf(variants);
    prepare = List.copyOf(prepare);
  }

  /** Begins a scenario that is written in Java. */
  public static ScenarioBuilder named(String name) {
    return new ScenarioBuilder(name);
  }

  /** What the application is given before a session. */
  public List<Text> given() {
    return prepare.stream().flatMap(request -> request.texts().stream()).toList();
  }

  /** The same under another name. */
  public Scenario renamed(String other) {
    return new Scenario(other, title, app, backEnd, stages, variants, position, locale, prepare);
  }

  /** The steps that a variant performs, over all stages. */
  public Stream<Step> steps(Variant variant) {
    return stages.stream()
        .flatMap(stage -> stage.steps().stream())
        .filter(step -> step.appliesTo(variant));
  }
}
