package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tapecheck.browser.StepFailures;
import io.tapecheck.scenario.Locator;

/** Scrolls by the wheel. */
final class Scrolling {

  private final PageContext page;
  private final Aim aim;
  private final Gestures gestures;

  Scrolling(PageContext page, Aim aim, Gestures gestures) {
    this.page = page;
    this.aim = aim;
    this.gestures = gestures;
  }

  void to(Locator target) {
    boolean there = Patience.until(() -> turnTowards(target), aim.limit());
    if (!there) {
      throw StepFailures.notReady(
          target, "to be scrolled to", "outside of the viewport", aim.limit());
    }
  }

  /** Turns the wheel once, unless the target is in view; tells whether it is. */
  private boolean turnTowards(Locator target) {
    Sighting seen = aim.forSeeing(target, "to be scrolled to");
    ArrayNode arguments = PageContext.arguments();
    arguments.add(PageContext.element(seen.sharedId()));
    JsonNode way =
        PageContext.parse(PageFunctions.call(page, seen.frame(), "wheelWay(args[0])", arguments));
    int x = away(way.path("deltaX").asDouble());
    int y = away(way.path("deltaY").asDouble());
    if (x == 0 && y == 0) {
      return true;
    }
    turn(seen.frame(), way.path("x").asInt(), way.path("y").asInt(), x, y);
    return false;
  }

  private static int away(double distance) {
    return (int) (distance < 0 ? Math.floor(distance) : Math.ceil(distance));
  }

  void by(int x, int y) {
    JsonNode middle =
        PageContext.parse(
            PageFunctions.call(
                page,
                page.id(),
                "JSON.stringify({x: innerWidth / 2, y: innerHeight / 2})",
                PageContext.arguments()));
    turn(page.id(), middle.path("x").asInt(), middle.path("y").asInt(), x, y);
  }

  private void turn(String frame, int x, int y, int deltaX, int deltaY) {
    gestures.wheel(frame, x, y, deltaX, deltaY);
    PageFunctions.call(page, frame, "await scrollingRests()", PageContext.arguments());
  }
}
