package io.tapecheck.run;

import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.ScenarioRules;
import io.tapecheck.scenario.Variant;
import io.tapecheck.settings.Meeting;
import io.tapecheck.settings.OptionSet;
import io.tapecheck.settings.Settings;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A session of which only names are known yet, so that it can be filtered before anything that it
 * names is looked up.
 *
 * @param variant with a value for each axis that chooses the machinery
 */
record NamedSession(Scenario scenario, Variant variant) {

  /** Values that an id does not mention. */
  private static final Set<String> USUAL = Set.of(Meeting.INJECTED.id(), OptionSet.STANDARD.id());

  /** The variant with a value for everything that chooses the machinery. */
  static NamedSession of(
      Scenario scenario, Variant variant, Settings settings, Map<String, String> forced) {
    Map<String, String> axes = new TreeMap<>();
    axes.put("driver", settings.browser().driver());
    axes.put("device", settings.browser().device());
    axes.put("recorder", settings.recorder().use());
    axes.put("options", settings.recorder().optionSet().id());
    axes.put("meeting", settings.recorder().meeting().id());
    axes.putAll(variant.axes());
    axes.putAll(forced);
    return new NamedSession(scenario, new Variant(axes));
  }

  /** Unique in the run, fit for a folder name. */
  String id() {
    StringBuilder id = new StringBuilder(scenario.name());
    for (String name : ScenarioRules.MACHINERY) {
      String value = axis(name);
      if (!USUAL.contains(value)) {
        id.append('.').append(value);
      }
    }
    new TreeMap<>(variant.axes())
        .forEach(
            (name, value) -> {
              if (!ScenarioRules.MACHINERY.contains(name)) {
                id.append('.').append(value);
              }
            });
    return id.toString().replaceAll("[^A-Za-z0-9.-]+", "-");
  }

  /** Whether the id holds a text, capitals or not. */
  boolean isCalled(String text) {
    return id().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  /** An axis that chooses the machinery. */
  String axis(String name) {
    return variant.axes().getOrDefault(name, "");
  }
}
