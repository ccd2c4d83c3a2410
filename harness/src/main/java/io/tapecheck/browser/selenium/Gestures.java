package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;

/** What a user's hands do: pointer, wheel and keyboard. */
final class Gestures {

  private final PageContext page;

  Gestures(PageContext page) {
    this.page = page;
  }

  /** Clicks with the mouse. */
  void click(Sighting target) {
    pointer("mouse", target, true);
  }

  /** Taps with a finger. */
  void tap(Sighting target) {
    pointer("touch", target, true);
  }

  /** Moves the mouse over it. */
  void hover(Sighting target) {
    pointer("mouse", target, false);
  }

  private void pointer(String type, Sighting target, boolean press) {
    ObjectNode source = SeleniumSession.params();
    source.put("type", "pointer").put("id", type);
    source.putObject("parameters").put("pointerType", type);
    ArrayNode actions = source.putArray("actions");
    move(actions.addObject().put("type", "pointerMove"), target);
    if (press) {
      actions.addObject().put("type", "pointerDown").put("button", 0);
      actions.addObject().put("type", "pointerUp").put("button", 0);
    }
    perform(target.frame(), source);
  }

  /** What is worked by its label is pointed at there. */
  private static void move(ObjectNode move, Sighting target) {
    if (target.isWorkedByItsLabel()) {
      JsonNode point = target.report().path("pointInFrame");
      move.put("x", point.path("x").asInt()).put("y", point.path("y").asInt());
      move.put("origin", "viewport");
    } else {
      move.put("x", 0).put("y", 0);
      move.putObject("origin")
          .put("type", "element")
          .set("element", PageContext.element(target.sharedId()));
    }
  }

  /** Turns the wheel over a place in the viewport of a frame. */
  void wheel(String context, int x, int y, int deltaX, int deltaY) {
    ObjectNode source = SeleniumSession.params();
    source.put("type", "wheel").put("id", "wheel");
    ObjectNode scroll = source.putArray("actions").addObject();
    scroll.put("type", "scroll").put("x", x).put("y", y);
    scroll.put("deltaX", deltaX).put("deltaY", deltaY);
    perform(context, source);
  }

  /** Presses a key where the focus is in a frame. */
  void press(String context, String key) {
    keyboard(context, actions -> Keys.press(actions, key));
  }

  void type(String context, String text) {
    keyboard(context, actions -> Keys.type(actions, text));
  }

  /** Puts in a text by one input, as pasting or dictating does. */
  void insert(String context, String text) {
    page.debug(page.debuggingSession(context), "Input.insertText", Map.of("text", text));
  }

  private void keyboard(String context, Consumer<ArrayNode> keys) {
    ObjectNode source = SeleniumSession.params();
    source.put("type", "key").put("id", "keyboard");
    keys.accept(source.putArray("actions"));
    perform(context, source);
  }

  private void perform(String context, ObjectNode source) {
    ObjectNode command = SeleniumSession.params();
    command.put("context", context).putArray("actions").add(source);
    page.session().send("input.performActions", command);
  }
}
