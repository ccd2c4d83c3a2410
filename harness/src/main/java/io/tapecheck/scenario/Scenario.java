package io.tapecheck.scenario;

import java.util.List;
import java.util.Map;
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
 */
public record Scenario(
    String name,
    String title,
    String app,
    Map<String, String> backEnd,
    List<Stage> stages,
    List<Variant> variants,
    SourcePosition position) {

  public Scenario {
    backEnd = Map.copyOf(backEnd);
    stages = List.copyOf(stages);
    variants = List.copyOf(variants);
  }

  /** Begins a scenario that is written in Java. */
  public static ScenarioBuilder named(String name) {
    return new ScenarioBuilder(name);
  }

  /** The steps that a variant performs, over all stages. */
  public Stream<Step> steps(Variant variant) {
    return stages.stream()
        .flatMap(stage -> stage.steps().stream())
        .filter(step -> step.appliesTo(variant));
  }
}
