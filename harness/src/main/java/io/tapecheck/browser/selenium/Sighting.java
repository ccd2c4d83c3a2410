package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.StepFailures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was seen of a locator's target at one moment.
 *
 * @param context the frame in which was looked; empty when that frame is missing
 * @param element the target's shared id, if exactly one element is there
 * @param report what the page's script says about it
 */
record Sighting(Optional<String> context, Optional<String> element, JsonNode report) {

  int count() {
    return report.path("count").asInt();
  }

  boolean isThere() {
    return element.isPresent();
  }

  boolean is(String state) {
    return report.path(state).asBoolean();
  }

  boolean isReadyToBePointedAt() {
    return isThere() && is("visible") && is("enabled") && is("stable") && is("received");
  }

  /** Whether its label is to be pointed at in its place. */
  boolean isWorkedByItsLabel() {
    return report.path("label").asInt(-1) >= 0;
  }

  /** Why it cannot be pointed at. */
  String reasonAgainstPointing() {
    if (!is("visible")) {
      return "not visible";
    }
    if (!is("enabled")) {
      return "disabled";
    }
    if (!is("stable")) {
      return "moving";
    }
    if (!is("inView")) {
      return "outside of the viewport";
    }
    return "covered by " + shown(report.path("cover"));
  }

  String frame() {
    return context.orElseThrow();
  }

  String sharedId() {
    return element.orElseThrow();
  }

  String text() {
    return report.path("text").asText();
  }

  /** The matches, as messages show them. */
  List<String> matches() {
    List<String> shown = new ArrayList<>();
    report.path("found").forEach(each -> shown.add(shown(each)));
    return shown;
  }

  /** What elements of the same kind are called. */
  List<String> candidates() {
    List<String> names = new ArrayList<>();
    report.path("candidates").forEach(each -> names.add(each.asText()));
    return names;
  }

  private static String shown(JsonNode element) {
    return StepFailures.element(
        element.path("tag").asText("something"), element.path("id").asText());
  }
}
