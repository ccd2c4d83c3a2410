package io.tapecheck.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@link ScenarioRules} says of an action that was made in Java. */
final class ActionRules {

  private ActionRules() {}

  /** What is wrong with an action. */
  static List<String> broken(Action action) {
    List<String> messages = new ArrayList<>();
    if (action instanceof Action.Open open) {
      word("open", open.url(), messages);
    } else if (action instanceof Action.Click click) {
      locator(click.target(), messages);
    } else if (action instanceof Action.Fill fill) {
      valued(fill.target(), fill.value(), messages);
    } else if (action instanceof Action.Type type) {
      valued(type.target(), type.value(), messages);
    } else if (action instanceof Action.Select select) {
      valued(select.target(), select.option(), messages);
    } else if (action instanceof Action.Check check) {
      locator(check.target(), messages);
    } else if (action instanceof Action.Press press) {
      press.target().ifPresent(target -> locator(target, messages));
      ScenarioRules.notBlank("press", press.key()).ifPresent(messages::add);
    } else if (action instanceof Action.Upload upload) {
      locator(upload.target(), messages);
    } else if (action instanceof Action.Hover hover) {
      locator(hover.target(), messages);
    } else if (action instanceof Action.Scroll scroll) {
      scroll.target().ifPresent(target -> locator(target, messages));
    } else {
      passive(action, messages);
    }
    return messages;
  }

  private static void passive(Action action, List<String> messages) {
    if (action instanceof Action.WaitFor wait) {
      locator(wait.target(), messages);
    } else if (action instanceof Action.ExpectText expect) {
      expect.target().ifPresent(target -> locator(target, messages));
      placeholders(expect.text(), messages);
    } else if (action instanceof Action.ExpectUrl expect) {
      word("expectUrl", expect.pattern(), messages);
    } else if (action instanceof Action.ExpectVisible expect) {
      locator(expect.target(), messages);
    } else if (action instanceof Action.TakeCheckpoint checkpoint) {
      ScenarioRules.notBlank("checkpoint", checkpoint.name()).ifPresent(messages::add);
    } else if (action instanceof Action.UseViewport viewport) {
      ScenarioRules.viewport(viewport.width(), viewport.height()).ifPresent(messages::add);
    } else if (action instanceof Action.UseDevice device) {
      ScenarioRules.device(device.device()).ifPresent(messages::add);
    }
  }

  private static void word(String step, Text text, List<String> messages) {
    ScenarioRules.notBlank(step, text.template()).ifPresent(messages::add);
    placeholders(text, messages);
  }

  private static void valued(Locator target, Text value, List<String> messages) {
    locator(target, messages);
    placeholders(value, messages);
  }

  private static void placeholders(Text text, List<String> messages) {
    ScenarioRules.placeholders(text.template()).ifPresent(messages::add);
  }

  private static void locator(Locator locator, List<String> messages) {
    Locator.By by = locator.by();
    if (by instanceof Locator.By.Role role) {
      ScenarioRules.role(role.role()).ifPresent(messages::add);
    }
    text(by).flatMap(ScenarioRules::locatorText).ifPresent(messages::add);
    locator.within().ifPresent(container -> locator(container, messages));
    locator.frame().ifPresent(frame -> locator(frame, messages));
  }

  private static Optional<String> text(Locator.By by) {
    if (by instanceof Locator.By.Role role) {
      return role.name();
    } else if (by instanceof Locator.By.Label label) {
      return Optional.of(label.text());
    } else if (by instanceof Locator.By.Placeholder placeholder) {
      return Optional.of(placeholder.text());
    } else if (by instanceof Locator.By.Text words) {
      return Optional.of(words.text());
    } else if (by instanceof Locator.By.TestId testId) {
      return Optional.of(testId.id());
    }
    return Optional.of(((Locator.By.Css) by).selector());
  }
}
