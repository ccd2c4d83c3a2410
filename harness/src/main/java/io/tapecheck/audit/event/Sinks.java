package io.tapecheck.audit.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds a value, by where it stands in its record. Says no name that a page can choose. */
final class Sinks {

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "value",
          "title",
          "alt",
          "href",
          "src",
          "placeholder",
          "aria-label",
          "name",
          "id",
          "content",
          "srcdoc",
          "action",
          "label",
          "class",
          "for");

  private static final int MUTATION = 0;
  private static final int INPUT = 5;

  private Sinks() {}

  static Optional<String> of(@Nullable Frame frame, String field, Optional<Frame> event) {
    if (frame == null) {
      return Optional.empty();
    }
    List<String> path = path(frame, field);
    return event.isPresent() ? ofEvent(event.get(), frame, field, path) : ofRequest(path);
  }

  private static Optional<String> ofEvent(
      Frame event, Frame frame, String field, List<String> path) {
    int type = event.number("type").orElse(-1);
    String whole =
        switch (type) {
          case 4 -> "url";
          case 5 -> "custom event";
          case 6 -> "plugin event";
          default -> "event";
        };
    if (!whole.equals("event")) {
      return Optional.of(whole);
    }
    if (path.contains("attributes") && !field.equals("attributes") && !frame.array) {
      return Optional.of(attribute(frame, field));
    }
    boolean text = field.equals("textContent") || (path.contains("texts") && field.equals("value"));
    if (text) {
      return Optional.of("text");
    }
    int source = frame.number("source").orElse(MUTATION);
    return Optional.of(source == INPUT && field.equals("text") ? "input value" : whole);
  }

  private static String attribute(Frame frame, String field) {
    boolean style = field.equals("style") || field.equals("_cssText");
    if (!frame.isAttributes()) {
      return frame.name.equals("style") ? "style" : "attribute";
    }
    if (style) {
      return "style";
    }
    return ATTRIBUTES.contains(field)
        ? "attribute " + field
        : field.startsWith("data-") ? "attribute data-…" : "attribute";
  }

  /** The entry of an HTTP archive. */
  private static Optional<String> ofRequest(List<String> path) {
    String side = path.isEmpty() ? "" : path.get(0).toLowerCase(Locale.ROOT);
    if (!side.equals("request") && !side.equals("response")) {
      return Optional.empty();
    }
    String part = path.size() < 2 ? "" : path.get(1);
    return Optional.of(
        switch (part) {
          case "url", "queryString" -> side + " url";
          case "headers" -> side + " header";
          case "cookies" -> side + " cookie";
          case "postData", "content" -> side + " body";
          default -> side;
        });
  }

  /** The names from the record inwards, without places in lists. */
  private static List<String> path(Frame frame, String field) {
    List<String> path = new ArrayList<>();
    if (!field.isEmpty()) {
      path.add(field);
    }
    for (Frame around = frame; around != null; around = around.parent) {
      if (!around.name.isEmpty() && path.size() < 1_000) {
        path.add(around.name);
      }
    }
    java.util.Collections.reverse(path);
    return path;
  }
}
