package io.tapecheck.browser.playwright;

import com.microsoft.playwright.options.SelectOption;
import io.tapecheck.browser.StepFailure;
import io.tapecheck.browser.StepFailures;
import io.tapecheck.scenario.Locator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is done to form fields. No message names what was to be typed or chosen. */
final class Fields {

  /** Which of an element's options is meant: by its label, or else by its value. */
  private static final String OPTION =
      """
      (field, wanted) => {
        const options = [...(field.options ?? [])];
        const same = text => text.trim().replace(/\\s+/g, ' ') === wanted.trim().replace(/\\s+/g, ' ');
        return {
          by: options.some(o => same(o.label)) ? 'label' : options.some(o => o.value === wanted) ? 'value' : '',
          labels: options.slice(0, 10).map(o => o.label.trim()),
        };
      }""";

  /**
   * Puts the caret behind what the focused field holds, also where there are no selection calls.
   */
  private static final String CARET_TO_END =
      "() => getSelection().modify('move', 'forward', 'documentboundary')";

  private final Actor actor;
  private final Pointing pointing;

  Fields(Actor actor, Pointing pointing) {
    this.actor = actor;
    this.pointing = pointing;
  }

  void fill(Locator target, String value) {
    actor.perform(
        target,
        "to be filled",
        (field, limit) -> {
          field.fill(value, new com.microsoft.playwright.Locator.FillOptions().setTimeout(limit));
          return true;
        });
  }

  void type(Locator target, String value) {
    actor.perform(
        target,
        "to be typed into",
        (field, limit) -> {
          // a user can reach a field before typing; trying a click would dispatch one, which the
          // page never sees but the probe does
          field.hover(
              new com.microsoft.playwright.Locator.HoverOptions().setTrial(true).setTimeout(limit));
          if (!actor.waitUntil(field::isEditable, Duration.ofMillis((long) limit))) {
            throw new StepFailure("The field " + target + " is disabled or cannot be written to.");
          }
          field.focus(new com.microsoft.playwright.Locator.FocusOptions().setTimeout(limit));
          field.evaluate(CARET_TO_END);
          field.pressSequentially(
              value,
              new com.microsoft.playwright.Locator.PressSequentiallyOptions()
                  .setTimeout(Math.max(limit, value.length() * 100)));
          return true;
        });
  }

  void select(Locator target, String option) {
    actor.perform(
        target,
        "to be chosen from",
        (field, limit) -> {
          Choice choice = new Choice();
          boolean there =
              actor.waitUntil(
                  () -> choice.look(field, option, limit), Duration.ofMillis((long) limit));
          if (!there) {
            throw new StepFailure(
                "%s has no such option; it has: %s"
                    .formatted(target, String.join(", ", choice.labels)));
          }
          SelectOption chosen = new SelectOption();
          field.selectOption(
              choice.by.equals("label") ? chosen.setLabel(option) : chosen.setValue(option),
              new com.microsoft.playwright.Locator.SelectOptionOptions().setTimeout(limit));
          return true;
        });
  }

  void check(Locator target, boolean on) {
    actor.perform(
        target,
        on ? "to be checked" : "to be unchecked",
        (box, limit) -> {
          if (isChecked(box, limit) == on) {
            return true;
          }
          String awaited = on ? "to be checked" : "to be unchecked";
          pointing.press(target, awaited, box, limit);
          if (!actor.waitUntil(
              () -> isChecked(box, limit) == on, Duration.ofMillis((long) limit))) {
            throw StepFailures.notReady(target, awaited, "still as before", actor.limit());
          }
          return true;
        });
  }

  void upload(Locator target, Path file) {
    actor.perform(
        target,
        "to take a file",
        (field, limit) -> {
          field.setInputFiles(
              file, new com.microsoft.playwright.Locator.SetInputFilesOptions().setTimeout(limit));
          return true;
        });
  }

  private static boolean isChecked(com.microsoft.playwright.Locator box, double limit) {
    return box.isChecked(new com.microsoft.playwright.Locator.IsCheckedOptions().setTimeout(limit));
  }

  /** What the last look at a field's options found. */
  private static final class Choice {
    String by = "";
    List<String> labels = List.of();

    boolean look(com.microsoft.playwright.Locator field, String option, double limit) {
      Object seen =
          field.evaluate(
              OPTION,
              option,
              new com.microsoft.playwright.Locator.EvaluateOptions().setTimeout(limit));
      if (seen instanceof Map<?, ?> map) {
        by = String.valueOf(map.get("by"));
        labels =
            map.get("labels") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
      }
      return !by.isEmpty();
    }
  }
}
