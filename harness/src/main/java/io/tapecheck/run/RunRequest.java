package io.tapecheck.run;

import io.tapecheck.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which sessions are wanted.
 *
 * @param scenarios whose variants are run
 * @param filter only sessions whose id holds this text, capitals or not
 * @param forced axes whose value is this one for every session, whatever the scenario says
 */
public record RunRequest(
    List<Scenario> scenarios, Optional<String> filter, Map<String, String> forced) {
  public RunRequest {
    scenarios = List.copyOf(scenarios);
    forced = Map.copyOf(forced);
  }
}
