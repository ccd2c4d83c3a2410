package io.tapecheck.browser.playwright;

import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.tapecheck.browser.StepFailures;
import io.tapecheck.scenario.ElementState;
import io.tapecheck.scenario.Locator;
import java.time.Duration;
import java.util.Locale;

/** Waits until an element is in a state. */
final class States {

  private final Actor actor;

  States(Actor actor) {
    this.actor = actor;
  }

  void await(Locator target, ElementState state) {
    String awaited = "to be " + state.name().toLowerCase(Locale.ROOT);
    actor.perform(
        target,
        awaited,
        (element, limit) -> {
          switch (state) {
            case VISIBLE -> shown(element, WaitForSelectorState.VISIBLE, limit);
            case HIDDEN -> hidden(target, awaited, element, limit);
            case ENABLED -> enabled(target, awaited, element, true, limit);
            case DISABLED -> enabled(target, awaited, element, false, limit);
          }
          return true;
        });
  }

  private static void shown(
      com.microsoft.playwright.Locator element, WaitForSelectorState state, double limit) {
    element.waitFor(
        new com.microsoft.playwright.Locator.WaitForOptions().setState(state).setTimeout(limit));
  }

  private void hidden(
      Locator target, String awaited, com.microsoft.playwright.Locator element, double limit) {
    try {
      shown(element, WaitForSelectorState.HIDDEN, limit);
    } catch (TimeoutError e) {
      throw StepFailures.notReady(target, awaited, "visible", actor.limit());
    }
  }

  private void enabled(
      Locator target,
      String awaited,
      com.microsoft.playwright.Locator element,
      boolean wanted,
      double limit) {
    com.microsoft.playwright.Locator.IsEnabledOptions options =
        new com.microsoft.playwright.Locator.IsEnabledOptions().setTimeout(limit);
    boolean came =
        actor.waitUntil(
            () -> element.isEnabled(options) == wanted, Duration.ofMillis((long) limit));
    if (!came) {
      throw StepFailures.notReady(target, awaited, wanted ? "disabled" : "enabled", actor.limit());
    }
  }
}
