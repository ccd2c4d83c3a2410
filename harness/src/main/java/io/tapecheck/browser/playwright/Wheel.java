package io.tapecheck.browser.playwright;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.tapecheck.browser.StepFailure;
import java.time.Duration;
import java.util.Locale;

/** Scrolls with the wheel and waits until the page has come to rest. */
final class Wheel {

  /** More turns than any page needs whose content grows while it is scrolled. */
  private static final int TURNS = 30;

  /**
   * Comes back with the position once it is where the wheel should bring it, or has not moved for
   * 20 frames.
   */
  private static final String REST =
      """
      new Promise(done => {
        const wanted = [%f, %f];
        let before = '';
        let still = 0;
        const look = () => {
          const root = document.scrollingElement ?? document.documentElement;
          const at = [scrollX, scrollY];
          const most = [root.scrollWidth - root.clientWidth, root.scrollHeight - root.clientHeight];
          const reached = [0, 1].every(axis =>
            Math.abs(at[axis] - Math.min(Math.max(wanted[axis], 0), Math.max(most[axis], 0))) <= 1);
          still = String(at) === before ? still + 1 : 0;
          before = String(at);
          if (reached || still >= 20) done({x: at[0], y: at[1], reached});
          else requestAnimationFrame(look);
        };
        look();
      })""";

  private static final String POSITION =
      "({x: scrollX, y: scrollY, width: innerWidth, height: innerHeight})";

  private final Page page;
  private final ProbeCalls probe;

  Wheel(Page page, ProbeCalls probe) {
    this.page = page;
    this.probe = probe;
  }

  void by(int x, int y, Duration limit) {
    JsonNode rest = turn(x, y, limit);
    if (!rest.path("reached").asBoolean()) {
      throw new StepFailure(
          "the page was to scroll by %d, %d, but it stayed at %d, %d"
              .formatted(x, y, rest.path("x").asInt(), rest.path("y").asInt()));
    }
  }

  /** As far as needed to have the element in view, in the middle if it has to move. */
  void to(Locator target, Duration limit) {
    for (int turn = 0; turn < TURNS; turn++) {
      BoundingBox box =
          target.boundingBox(new Locator.BoundingBoxOptions().setTimeout(limit.toMillis()));
      JsonNode view = probe.inProbeWorld(POSITION, limit);
      if (box == null) {
        break;
      }
      int x = distance(box.x, box.width, view.path("width").asDouble());
      int y = distance(box.y, box.height, view.path("height").asDouble());
      if (x == 0 && y == 0) {
        break;
      }
      JsonNode rest = turn(x, y, limit);
      boolean moved =
          rest.path("x").asDouble() != view.path("x").asDouble()
              || rest.path("y").asDouble() != view.path("y").asDouble();
      if (!moved) {
        break;
      }
    }
    // what stands in a scroller of its own is not moved by the page's wheel
    target.scrollIntoViewIfNeeded(
        new Locator.ScrollIntoViewIfNeededOptions().setTimeout(limit.toMillis()));
  }

  private JsonNode turn(int x, int y, Duration limit) {
    JsonNode before = probe.inProbeWorld(POSITION, limit);
    page.mouse().wheel(x, y);
    return probe.inProbeWorld(
        String.format(
            Locale.ROOT, REST, before.path("x").asDouble() + x, before.path("y").asDouble() + y),
        limit);
  }

  private static int distance(double start, double length, double view) {
    boolean inView = start >= 0 && start + length <= view;
    boolean fills = length > view && start <= 0 && start + length >= view;
    return inView || fills ? 0 : (int) Math.round(start + length / 2 - view / 2);
  }
}
