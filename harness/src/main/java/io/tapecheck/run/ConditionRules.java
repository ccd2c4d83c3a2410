package io.tapecheck.run;

import io.tapecheck.application.Application;
import io.tapecheck.nearest.NearestName;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.ScenarioRules;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds what a scenario wants of a back end against what the application can simulate. */
final class ConditionRules {

  private ConditionRules() {}

  /**
   * Refuses unknown conditions and values, and axes that neither choose the machinery, nor steps,
   * nor a condition.
   *
   * @throws BadRequest that names the nearest
   */
  static void check(NamedSession session, Application application) {
    Scenario scenario = session.scenario();
    Map<String, Set<String>> known = new TreeMap<>(application.conditions());
    scenario.backEnd().forEach((name, value) -> check(scenario, application, known, name, value));
    Set<String> steps = new TreeSet<>();
    scenario
        .stages()
        .forEach(stage -> stage.steps().forEach(step -> steps.addAll(step.when().keySet())));
    session
        .variant()
        .axes()
        .forEach(
            (axis, value) -> {
              if (known.containsKey(axis)) {
                check(scenario, application, known, axis, value);
              } else if (!ScenarioRules.MACHINERY.contains(axis) && !steps.contains(axis)) {
                throw new BadRequest(
                    "%s: the variants' axis \"%s\" does nothing: no step waits for it with \"when\", and it is no back-end condition of the application %s. %s"
                        .formatted(
                            scenario.position(),
                            axis,
                            application.id(),
                            NearestName.hint(axis, all(ScenarioRules.MACHINERY, known.keySet()))));
              }
            });
  }

  private static void check(
      Scenario scenario,
      Application application,
      Map<String, Set<String>> known,
      String name,
      String value) {
    Set<String> values = known.get(name);
    if (values == null) {
      throw new BadRequest(
          "%s: the application %s has no back-end condition \"%s\". %s"
              .formatted(
                  scenario.position(),
                  application.id(),
                  name,
                  application instanceof UrlApplication
                      ? "The harness does not serve it, so it cannot set any; take the condition out, or run without app.url."
                      : NearestName.hint(name, known.keySet())));
    }
    if (!values.contains(value)) {
      throw new BadRequest(
          "%s: the back-end condition %s of the application %s cannot be \"%s\". %s"
              .formatted(
                  scenario.position(),
                  name,
                  application.id(),
                  value,
                  NearestName.hint(value, new TreeSet<>(values))));
    }
  }

  private static Set<String> all(Collection<String> some, Collection<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
