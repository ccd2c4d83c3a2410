package io.tapecheck.browser.playwright;

import com.google.gson.JsonArray;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;

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

  boolean taps() {
    return touch;
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

  private void tap(Locator element, double limit) {
    // a trial waits until the element could be reached; of a click the probe would see the mouse
    element.hover(new Locator.HoverOptions().setTrial(true).setTimeout(limit));
    BoundingBox box = element.boundingBox(new Locator.BoundingBoxOptions().setTimeout(limit));
    JsonArray points = new JsonArray();
    points.add(Json.object("x", box.x + box.width / 2, "y", box.y + box.height / 2));
    session.call(
        "Input.dispatchTouchEvent", Json.object("type", "touchStart", "touchPoints", points));
    session.call(
        "Input.dispatchTouchEvent",
        Json.object("type", "touchEnd", "touchPoints", new JsonArray()));
  }
}
