package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tapecheck.browser.StepFailure;
import io.tapecheck.scenario.Locator;

/** Puts values into fields as a user's input does. */
final class Fields {

  private final PageContext page;
  private final Aim aim;
  private final Gestures gestures;

  Fields(PageContext page, Aim aim, Gestures gestures) {
    this.page = page;
    this.aim = aim;
    this.gestures = gestures;
  }

  void fill(Locator target, String value) {
    Sighting field = aim.forEditing(target, "to be filled");
    String way = call(field, "prepareToReplace(args[0])").path("value").asText();
    if (way.equals("assign")) {
      if (!call(field, "assign(args[0], args[1])", value).path("value").asBoolean()) {
        throw new StepFailure(target + " does not take the value in this format");
      }
    } else if (!value.isEmpty()) {
      gestures.insert(field.frame(), value);
    } else if (way.equals("replace")) {
      gestures.press(field.frame(), "Delete");
    }
  }

  void type(Locator target, String value) {
    Sighting field = aim.forEditing(target, "to be typed into");
    call(field, "prepareToAppend(args[0])");
    gestures.type(field.frame(), value);
  }

  void select(Locator target, String option) {
    Sighting list = aim.forEditing(target, "to be chosen from");
    boolean chosen =
        Patience.until(
            () ->
                PageContext.parse(call(list, "choose(args[0], args[1])", option))
                    .path("chosen")
                    .asBoolean(),
            aim.limit());
    if (!chosen) {
      JsonNode there = PageContext.parse(call(list, "choose(args[0], args[1])", option));
      throw new StepFailure(
          target + " has no option \"" + option + "\"; it has " + there.path("options"));
    }
  }

  void press(Locator target, String key) {
    Sighting seen = aim.forSeeing(target, "to be focused");
    call(seen, "focusOn(args[0])");
    gestures.press(seen.frame(), key);
  }

  private JsonNode call(Sighting target, String call, String... more) {
    ArrayNode arguments = PageContext.arguments();
    arguments.add(PageContext.element(target.sharedId()));
    for (String argument : more) {
      arguments.add(PageContext.string(argument));
    }
    return PageFunctions.call(page, target.frame(), call, arguments);
  }
}
