package io.tapecheck.scenario.yaml;

import io.tapecheck.scenario.Action;
import io.tapecheck.scenario.ElementState;
import io.tapecheck.scenario.Locator;
import io.tapecheck.scenario.ScenarioRules;
import io.tapecheck.scenario.Text;
import io.tapecheck.yaml.YamlFields;
import io.tapecheck.yaml.YamlMap;
import io.tapecheck.yaml.YamlPosition;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlScalar;
import io.tapecheck.yaml.YamlTexts;
import io.tapecheck.yaml.YamlValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads what a step does. */
final class ActionReader {

  /** The steps that there are. */
  static final List<String> STEPS =
      List.of(
          "open",
          "click",
          "fill",
          "type",
          "select",
          "check",
          "press",
          "upload",
          "hover",
          "scroll",
          "waitFor",
          "expectText",
          "expectUrl",
          "expectVisible",
          "checkpoint",
          "viewport",
          "device");

  private static final List<String> STATES = List.of("visible", "hidden", "enabled", "disabled");

  private final YamlProblems problems;
  private final LocatorReader locators;
  private final WindowReader windows;
  private final UploadFiles files;

  /**
   * A reader for one file.
   *
   * @param folder in which the scenario and its files lie
   */
  ActionReader(Path folder, YamlProblems problems) {
    this.problems = problems;
    this.locators = new LocatorReader(problems);
    this.windows = new WindowReader(problems);
    this.files = new UploadFiles(folder);
  }

  /** The action of a step; empty when it is wrong. */
  Optional<Action> read(String step, YamlValue value) {
    return switch (step) {
      case "open" -> text(step, value).map(Action.Open::new);
      case "click" -> locators.read(step, value).map(Action.Click::new);
      case "fill" -> valued(step, "value", "\"${persona.email}\"", value, Action.Fill::new);
      case "type" -> valued(step, "value", "shoes", value, Action.Type::new);
      case "select" -> valued(step, "option", "Germany", value, Action.Select::new);
      case "check" -> check(value);
      case "press" -> press(value);
      case "upload" -> upload(value);
      case "hover" -> locators.read(step, value).map(Action.Hover::new);
      case "scroll" -> scroll(value);
      case "waitFor" -> waitFor(value);
      case "expectText" -> expectText(value);
      case "expectUrl" -> text(step, value).map(Action.ExpectUrl::new);
      case "expectVisible" -> locators.read(step, value).map(Action.ExpectVisible::new);
      case "checkpoint" -> word(step, value).map(Action.TakeCheckpoint::new);
      case "viewport" -> windows.viewport(value);
      case "device" ->
          word(step, value)
              .filter(device -> holds(value.position(), ScenarioRules.device(device)))
              .map(Action.UseDevice::new);
      default -> throw new IllegalArgumentException("no step is called " + step);
    };
  }

  private Optional<Action> valued(
      String step,
      String key,
      String example,
      YamlValue value,
      BiFunction<Locator, Text, Action> action) {
    return locators
        .fields(step, value, key)
        .flatMap(
            fields -> {
              Optional<Locator> target = locators.read(fields);
              Optional<Text> text = needed(fields, key, example);
              return target.flatMap(locator -> text.map(words -> action.apply(locator, words)));
            });
  }

  /** A text that may be empty, since emptying a field is a step too. */
  private Optional<Text> needed(YamlFields fields, String key, String example) {
    return fields
        .requiredText(key, example)
        .filter(text -> holds(fields.position(key), ScenarioRules.placeholders(text)))
        .map(Text::new);
  }

  private Optional<Action> check(YamlValue value) {
    return locators
        .fields("check", value, "on")
        .flatMap(
            fields -> {
              boolean on = fields.flag("on").orElse(true);
              return locators.read(fields).map(target -> new Action.Check(target, on));
            });
  }

  private Optional<Action> press(YamlValue value) {
    if (value instanceof YamlScalar) {
      return word("press", value).map(key -> new Action.Press(Optional.empty(), key));
    }
    return locators
        .fields("press", value, "key")
        .flatMap(
            fields -> {
              Optional<String> key = fields.requiredText("key", "Enter");
              return locators
                  .read(fields)
                  .flatMap(target -> key.map(name -> new Action.Press(Optional.of(target), name)));
            });
  }

  private Optional<Action> upload(YamlValue value) {
    return locators
        .fields("upload", value, "file")
        .flatMap(
            fields -> {
              Optional<String> file =
                  fields
                      .requiredText("file", "passport.png")
                      .filter(name -> holds(fields.position("file"), files.missing(name)));
              return locators
                  .read(fields)
                  .flatMap(target -> file.map(name -> new Action.Upload(target, name)));
            });
  }

  private Optional<Action> scroll(YamlValue value) {
    if (!(value instanceof YamlMap map) || map.entry("by").isEmpty()) {
      return locators
          .fields("scroll", value, "by")
          .flatMap(locators::read)
          .map(target -> new Action.Scroll(Optional.of(target), 0, 0));
    }
    Optional<YamlFields> fields = YamlFields.of(value, "scroll", List.of("by"), problems);
    return fields.flatMap(read -> read.value("by")).flatMap(windows::distance);
  }

  private Optional<Action> waitFor(YamlValue value) {
    return locators
        .fields("waitFor", value, "state")
        .flatMap(
            fields -> {
              ElementState state =
                  fields
                      .oneOf("state", STATES)
                      .map(word -> ElementState.valueOf(word.toUpperCase(Locale.ROOT)))
                      .orElse(ElementState.VISIBLE);
              return locators.read(fields).map(target -> new Action.WaitFor(target, state));
            });
  }

  private Optional<Action> expectText(YamlValue value) {
    if (value instanceof YamlScalar) {
      return text("expectText", value).map(text -> new Action.ExpectText(Optional.empty(), text));
    }
    return valued(
        "expectText",
        "contains",
        "was declined",
        value,
        (target, text) -> new Action.ExpectText(Optional.of(target), text));
  }

  private Optional<Text> text(String step, YamlValue value) {
    return word(step, value)
        .filter(text -> holds(value.position(), ScenarioRules.placeholders(text)))
        .map(Text::new);
  }

  private Optional<String> word(String step, YamlValue value) {
    return YamlTexts.one(value, step, problems)
        .filter(text -> holds(value.position(), ScenarioRules.notBlank(step, text)));
  }

  private boolean holds(YamlPosition position, Optional<String> broken) {
    broken.ifPresent(message -> problems.add(position, message));
    return broken.isEmpty();
  }
}
