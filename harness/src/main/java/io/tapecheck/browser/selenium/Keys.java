package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;

/** Turns keys into the protocol's key actions. */
final class Keys {

  /**
   * W3C key names (UI Events KeyboardEvent key values) and the characters WebDriver has for them.
   */
  private static final Map<String, Character> NAMED =
      Map.ofEntries(
          Map.entry("Backspace", '\uE003'),
          Map.entry("Tab", '\uE004'),
          Map.entry("Enter", '\uE007'),
          Map.entry("Shift", '\uE008'),
          Map.entry("Control", '\uE009'),
          Map.entry("Alt", '\uE00A'),
          Map.entry("Escape", '\uE00C'),
          Map.entry("Space", ' '),
          Map.entry("PageUp", '\uE00E'),
          Map.entry("PageDown", '\uE00F'),
          Map.entry("End", '\uE010'),
          Map.entry("Home", '\uE011'),
          Map.entry("ArrowLeft", '\uE012'),
          Map.entry("ArrowUp", '\uE013'),
          Map.entry("ArrowRight", '\uE014'),
          Map.entry("ArrowDown", '\uE015'),
          Map.entry("Insert", '\uE016'),
          Map.entry("Delete", '\uE017'),
          Map.entry("F1", '\uE031'),
          Map.entry("F2", '\uE032'),
          Map.entry("F3", '\uE033'),
          Map.entry("F4", '\uE034'),
          Map.entry("F5", '\uE035'),
          Map.entry("F6", '\uE036'),
          Map.entry("F7", '\uE037'),
          Map.entry("F8", '\uE038'),
          Map.entry("F9", '\uE039'),
          Map.entry("F10", '\uE03A'),
          Map.entry("F11", '\uE03B'),
          Map.entry("F12", '\uE03C'),
          Map.entry("Meta", '\uE03D'));

  private Keys() {}

  /** Presses and lets go a key, with modifiers before a plus: {@code Shift+Tab}. */
  static void press(ArrayNode actions, String key) {
    int plus = key.indexOf('+', 0);
    if (plus > 0 && plus < key.length() - 1) {
      String modifier = value(key.substring(0, plus));
      down(actions, modifier);
      press(actions, key.substring(plus + 1));
      up(actions, modifier);
      return;
    }
    down(actions, value(key));
    up(actions, value(key));
  }

  /** Types a text key by key. */
  static void type(ArrayNode actions, String text) {
    text.codePoints()
        .forEach(
            point -> {
              String value = point == '\n' ? value("Enter") : Character.toString(point);
              down(actions, value);
              up(actions, value);
            });
  }

  private static String value(String key) {
    Character named = NAMED.get(key);
    if (named != null) {
      return named.toString();
    }
    if (key.codePointCount(0, key.length()) == 1) {
      return key;
    }
    throw new IllegalArgumentException(
        "There is no key \"" + key + "\". Use a W3C key name such as Enter, Tab or ArrowDown.");
  }

  private static void down(ArrayNode actions, String value) {
    actions.addObject().put("type", "keyDown").put("value", value);
  }

  private static void up(ArrayNode actions, String value) {
    actions.addObject().put("type", "keyUp").put("value", value);
  }
}
