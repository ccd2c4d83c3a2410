package io.tapecheck.reports.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes out of a recorded page what would run or load something when it is rebuilt: handlers of
 * events, addresses of pictures, frames and media, hints to fetch ahead, redirects. The report's
 * content security policy forbids them as well; this keeps a browser from trying.
 */
public final class Defusal {

  private static final Set<String> LOADING =
      Set.of(
          "src",
          "srcset",
          "imagesrcset",
          "poster",
          "background",
          "data",
          "srcdoc",
          "ping",
          "action",
          "formaction",
          "manifest",
          "codebase",
          "rr_src",
          "xlink:href");

  /** Elements whose href is loaded and not only followed. */
  private static final Set<String> LINKING = Set.of("link", "base", "image", "use", "feimage");

  private Defusal() {}

  /** Changes the event in place. */
  public static void defuse(JsonNode event) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(event);
    while (!open.isEmpty()) {
      JsonNode next = open.pop();
      if (next instanceof ObjectNode node && node.path("attributes") instanceof ObjectNode given) {
        attributes(given, node.path("tagName").asText("").toLowerCase(Locale.ROOT));
      }
      next.forEach(open::push);
    }
  }

  private static void attributes(ObjectNode attributes, String tag) {
    List<String> names = new ArrayList<>();
    attributes.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      String plain = name.toLowerCase(Locale.ROOT);
      String value = attributes.path(name).asText("").strip().toLowerCase(Locale.ROOT);
      boolean loads =
          (LOADING.contains(plain) || (plain.equals("href") && LINKING.contains(tag)))
              && !value.startsWith("data:")
              && !value.startsWith("#");
      boolean acts =
          plain.startsWith("on")
              || (tag.equals("meta") && plain.equals("http-equiv"))
              || (tag.equals("link") && plain.equals("rel") && !value.equals("stylesheet"))
              || value.startsWith("javascript:");
      if (loads || acts) {
        attributes.remove(name);
      }
    }
  }
}
