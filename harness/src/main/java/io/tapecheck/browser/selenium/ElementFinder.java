package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.scenario.Locator;
import io.tapecheck.scenario.Locator.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for what a locator names, through frames. */
final class ElementFinder {

  /** What is asked about the target. */
  enum Question {
    /** Its state. */
    LOOK,
    /** Also whether it can be pointed at; brings it into view. */
    POINT,
    /** Also what else of its kind is there. */
    EXPLAIN
  }

  /** A frame on the way to the target: the frame element's context and shared id. */
  private record FrameElement(String context, String sharedId) {}

  private final PageContext page;

  ElementFinder(PageContext page) {
    this.page = page;
  }

  /**
   * @param attempt how often it was in vain already, so that another place in view is tried
   */
  Sighting look(Locator target, Question question, int attempt) {
    List<FrameElement> frames = new ArrayList<>();
    String context = page.id();
    for (Locator frame : framesAround(target)) {
      ArrayNode found = lookIn(context, frame, question, attempt);
      String inner = found.path(2).path("value").path("context").asText();
      if (inner.isEmpty()) {
        return new Sighting(Optional.empty(), Optional.empty(), nothing());
      }
      frames.add(0, new FrameElement(context, sharedId(found).orElseThrow()));
      context = inner;
    }
    ArrayNode found = lookIn(context, target, question, attempt);
    JsonNode report = PageContext.parse(found.path(1));
    if (question == Question.POINT && report instanceof ObjectNode seen) {
      frames.forEach(frame -> lookThrough(frame, seen));
    }
    return new Sighting(Optional.of(context), sharedId(found), report);
  }

  /** The frame elements to go through, outermost first. */
  private static List<Locator> framesAround(Locator target) {
    List<Locator> frames = new ArrayList<>();
    Optional<Locator> frame = frameOf(target);
    while (frame.isPresent()) {
      frames.add(0, frame.get());
      frame = frameOf(frame.get());
    }
    return frames;
  }

  private static Optional<Locator> frameOf(Locator target) {
    return target.frame().or(() -> target.within().flatMap(ElementFinder::frameOf));
  }

  private ArrayNode lookIn(String context, Locator target, Question question, int attempt) {
    ObjectNode wish = SeleniumSession.params();
    wish.put("at", question == Question.POINT ? "point" : "look");
    wish.put("attempt", attempt).put("explain", question == Question.EXPLAIN);
    ArrayNode arguments = PageContext.arguments();
    arguments.add(PageContext.string(chain(target).toString()));
    arguments.add(PageContext.string(wish.toString()));
    JsonNode seen =
        PageFunctions.call(
            page, context, "await look(JSON.parse(args[0]), JSON.parse(args[1]))", arguments);
    return seen.path("value") instanceof ArrayNode array ? array : PageContext.arguments();
  }

  private static Optional<String> sharedId(ArrayNode found) {
    return Optional.of(found.path(0).path("sharedId").asText()).filter(id -> !id.isEmpty());
  }

  /** What lies over a frame lies over all that is in it. */
  private void lookThrough(FrameElement frame, ObjectNode seen) {
    if (!seen.path("received").asBoolean()) {
      return;
    }
    ArrayNode arguments = PageContext.arguments();
    arguments.add(PageContext.element(frame.sharedId()));
    arguments.add(PageContext.string(seen.path("point").toString()));
    JsonNode answer =
        PageContext.parse(
            PageFunctions.call(
                page,
                frame.context(),
                "lookThroughFrame(args[0], JSON.parse(args[1]))",
                arguments));
    if (answer instanceof ObjectNode outer) {
      seen.setAll(outer);
    }
  }

  private static ObjectNode nothing() {
    return SeleniumSession.params(Map.of("count", 0));
  }

  /** The containers, outermost first, and the target. */
  private static ArrayNode chain(Locator target) {
    ArrayNode chain = target.within().map(ElementFinder::chain).orElseGet(PageContext::arguments);
    ObjectNode step = chain.addObject();
    By by = target.by();
    step.putNull("name");
    if (by instanceof By.Role role) {
      step.put("by", "role").put("value", role.role());
      role.name().ifPresent(name -> step.put("name", name));
    } else if (by instanceof By.Label label) {
      step.put("by", "label").put("value", label.text());
    } else if (by instanceof By.Placeholder placeholder) {
      step.put("by", "placeholder").put("value", placeholder.text());
    } else if (by instanceof By.Text text) {
      step.put("by", "text").put("value", text.text());
    } else if (by instanceof By.TestId testId) {
      step.put("by", "testId").put("value", testId.id());
    } else if (by instanceof By.Css css) {
      step.put("by", "css").put("value", css.selector());
    }
    step.put("exact", target.exact());
    step.putNull("nth");
    target.nth().ifPresent(index -> step.put("nth", index));
    return chain;
  }
}
