package io.tapecheck.audit.event;

import io.tapecheck.audit.detect.ShownName;
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

  private static final int MOST_SHOWN = 12;

  private Sinks() {}

  static Optional<String> of(@Nullable Frame frame, String field, Optional<Frame> event) {
    if (frame == null) {
      return Optional.empty();
    }
    List<String> path = path(frame, field);
    if (event.isPresent()) {
      return ofEvent(event.get(), frame, field, path);
    }
    Optional<String> ofRequest = ofRequest(path, frame, field);
    String property = property(frame, field, 0);
    return ofRequest.isPresent() || property.isEmpty()
        ? ofRequest
        : Optional.of("property " + property);
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
      String property = type == 4 ? "" : property(frame, field, 1);
      return Optional.of(property.isEmpty() ? whole : whole + ", property " + property);
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
      return frame.name.text().equals("style") ? "style" : "attribute";
    }
    if (style) {
      return "style";
    }
    return ATTRIBUTES.contains(field)
        ? "attribute " + field
        : field.startsWith("data-") ? "attribute data-…" : "attribute";
  }

  /** The entry of an HTTP archive. */
  private static Optional<String> ofRequest(List<String> path, Frame frame, String field) {
    String side = path.isEmpty() ? "" : path.get(0).toLowerCase(Locale.ROOT);
    if (side.equals("_url") || side.equals("_full_url")) {
      return Optional.of("request url"); // as WebPageTest has it
    }
    if (!side.equals("request") && !side.equals("response")) {
      return Optional.empty();
    }
    String part = path.size() < 2 ? "" : path.get(1);
    return Optional.of(
        switch (part) {
          case "url", "queryString" -> side + " url";
          case "headers" -> side + " header" + called(frame, field);
          case "cookies" -> side + " cookie" + called(frame, field);
          case "postData", "content" ->
              side + " body" + (path.contains("params") ? called(frame, field) : "");
          default -> side;
        });
  }

  /** The name that stands beside a value. */
  private static String called(Frame frame, String field) {
    Optional<String> name = frame.text("name");
    return name.isPresent() && (field.equals("value") || frame.array)
        ? " " + ShownName.of(name.get())
        : "";
  }

  /** {@code user.emails[]}: names from outside to inside, those left out that nobody may read. */
  static String property(Frame frame, String field, int from) {
    List<String> names = new ArrayList<>();
    for (Frame around = frame; around != null; around = around.parent) {
      if (!around.name.text().isEmpty() && names.size() < MOST_SHOWN) {
        names.add(ShownName.of(around.name.text()) + (around.array ? "[]" : ""));
      }
    }
    java.util.Collections.reverse(names);
    if (!field.isEmpty()) {
      names.add(ShownName.of(field));
    }
    return String.join(".", names.subList(Math.min(from, names.size()), names.size()));
  }

  /** The names from the record inwards, without places in lists. */
  private static List<String> path(Frame frame, String field) {
    List<String> path = new ArrayList<>();
    if (!field.isEmpty()) {
      path.add(field);
    }
    for (Frame around = frame; around != null; around = around.parent) {
      if (!around.name.text().isEmpty() && path.size() < 1_000) {
        path.add(around.name.text());
      }
    }
    java.util.Collections.reverse(path);
    return path;
  }
}
