package io.tapecheck.browser.playwright;

import com.google.gson.JsonArray;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Position;

/** Clicks with the mouse, or taps where there is a touch screen. */
final class Finger {

  private final ProtocolSession session;
  private final boolean touchContext;
  private boolean touch;

  /**
   * @param touchContext whether Playwright itself knows of the touch screen; it refuses to tap on a
   *     page that has got one later
   */
  Finger(ProtocolSession session, boolean touchContext) {
    this.session = session;
    this.touchContext = touchContext;
    this.touch = touchContext;
  }

  void setTouch(boolean touch) {
    this.touch = touch;
  }

  void press(Locator element, double limit) {
    if (!touch) {
      element.click(new Locator.ClickOptions().setTimeout(limit));
    } else if (touchContext) {
      element.tap(new Locator.TapOptions().setTimeout(limit));
    } else {
      tap(element, limit);
    }
  }

  /** Presses a place on an element, in CSS pixels from the corner inside of its border. */
  void press(ElementHandle element, double x, double y, double limit) {
    Position place = new Position(x, y);
    if (!touch) {
      element.click(new ElementHandle.ClickOptions().setPosition(place).setTimeout(limit));
    } else if (touchContext) {
      element.tap(new ElementHandle.TapOptions().setPosition(place).setTimeout(limit));
    } else {
      element.hover(
          new ElementHandle.HoverOptions().setPosition(place).setTrial(true).setTimeout(limit));
      BoundingBox box = element.boundingBox();
      if (box != null) {
        touch(box.x + x, box.y + y);
      }
    }
  }

  private void tap(Locator element, double limit) {
    // a trial waits until the element could be reached; of a click the probe would see the mouse
    element.hover(new Locator.HoverOptions().setTrial(true).setTimeout(limit));
    BoundingBox box = element.boundingBox(new Locator.BoundingBoxOptions().setTimeout(limit));
    touch(box.x + box.width / 2, box.y + box.height / 2);
  }

  private void touch(double x, double y) {
    JsonArray points = new JsonArray();
    points.add(Json.object("x", x, "y", y));
    session.call(
        "Input.dispatchTouchEvent", Json.object("type", "touchStart", "touchPoints", points));
    session.call(
        "Input.dispatchTouchEvent",
        Json.object("type", "touchEnd", "touchPoints", new JsonArray()));
  }
}
