package io.tapecheck.application;

import java.util.Map;
import java.util.Optional;

/**
 * How an application is started.
 *
 * @param conditions what the back end simulates, by name; names that are missing have their normal
 *     value
 * @param pageScript source of a script that the application itself puts first into every page, as a
 *     site would that has a recorder installed; empty when the harness injects the recorder
 */
public record ApplicationSettings(Map<String, String> conditions, Optional<String> pageScript) {
  public ApplicationSettings {
    conditions = Map.copyOf(conditions);
  }

  /** Everything normal, no recorder in the page. */
  public static ApplicationSettings normal() {
    return new ApplicationSettings(Map.of(), Optional.empty());
  }
}
