package io.tapecheck.browser.playwright;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import io.tapecheck.browser.PointingScript;
import io.tapecheck.browser.StepFailures;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Presses checkboxes and radio buttons where a person would: on their label, when they are hidden
 * for the sake of their looks or lie under it. Playwright itself insists on the box.
 */
final class Pointing {

  private static final String IS_BOX =
      "e => e instanceof HTMLInputElement && ['checkbox', 'radio'].includes(e.type)";

  private static final String LOOK =
      "async (e, attempt) => {\n"
          + PointingScript.source()
          + "\nreturn {...await pointability(e, attempt),"
          + " shown: isVisible(e), enabled: !isDisabled(e)};\n}";

  private static final String LABEL = "(e, index) => e.labels[index]";

  private final Actor actor;
  private final Finger finger;

  Pointing(Actor actor, Finger finger) {
    this.actor = actor;
    this.finger = finger;
  }

  /** Presses an element, waiting until it can be reached. */
  void press(io.tapecheck.scenario.Locator target, String awaited, Locator element, double limit) {
    long end = System.nanoTime() + (long) (limit * 1e6);
    if (!isBox(element, limit)) {
      finger.press(element, limit);
      return;
    }
    Look look = new Look(element, limit);
    if (!actor.waitUntil(look::isReady, Duration.ofMillis((long) limit))) {
      throw StepFailures.notReady(target, awaited, look.reason(), actor.limit());
    }
    double left = Math.max(1, (end - System.nanoTime()) / 1e6);
    if (look.label() < 0) {
      finger.press(element, left);
      return;
    }
    JSHandle label =
        element.evaluateHandle(
            LABEL, look.label(), new Locator.EvaluateHandleOptions().setTimeout(left));
    ElementHandle shown = label.asElement();
    if (shown != null) {
      finger.press(shown, look.offset("x"), look.offset("y"), left);
    }
    label.dispose();
  }

  private static boolean isBox(Locator element, double limit) {
    return Boolean.TRUE.equals(
        element.evaluate(IS_BOX, null, new Locator.EvaluateOptions().setTimeout(limit)));
  }

  /** What is seen of a box, each time anew. */
  private static final class Look {
    private final Locator element;
    private final double limit;
    private Map<?, ?> seen = Map.of();
    private int attempts;

    Look(Locator element, double limit) {
      this.element = element;
      this.limit = limit;
    }

    boolean isReady() {
      Object answer =
          element.evaluate(LOOK, attempts++, new Locator.EvaluateOptions().setTimeout(limit));
      seen = answer instanceof Map<?, ?> map ? map : Map.of();
      return is("enabled") && is("stable") && is("received");
    }

    int label() {
      return seen.get("label") instanceof Number index ? index.intValue() : -1;
    }

    double offset(String axis) {
      return seen.get("offset") instanceof Map<?, ?> offset
              && offset.get(axis) instanceof Number number
          ? number.doubleValue()
          : 0;
    }

    String reason() {
      if (!is("shown") && !is("visible")) {
        return "not visible";
      } else if (!is("enabled")) {
        return "disabled";
      } else if (!is("stable")) {
        return "moving";
      } else if (!is("inView")) {
        return "outside of the viewport";
      }
      Optional<Map<?, ?>> cover =
          Optional.ofNullable(seen.get("cover") instanceof Map<?, ?> map ? map : null);
      return "covered by "
          + StepFailures.element(
              cover.map(map -> String.valueOf(map.get("tag"))).orElse("something"),
              cover.map(map -> String.valueOf(map.get("id"))).orElse(""));
    }

    private boolean is(String state) {
      return Boolean.TRUE.equals(seen.get(state));
    }
  }
}
