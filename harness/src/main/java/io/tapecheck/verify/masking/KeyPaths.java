package io.tapecheck.verify.masking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Visits the values of a JSON tree in order, each with its keys; items of a list share theirs. */
final class KeyPaths {

  private record Open(String path, JsonNode json) {}

  private KeyPaths() {}

  /** Tells path and text of every string and number; depth costs heap, not stack. */
  static void visit(JsonNode root, BiConsumer<String, String> values) {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open("", root));
    while (!open.isEmpty()) {
      Open next = open.pop();
      if (next.json().isContainerNode()) {
        List<Open> inside = new ArrayList<>();
        if (next.json().isArray()) {
          next.json().forEach(item -> inside.add(new Open(shortened(next.path() + "[]"), item)));
        } else {
          for (Map.Entry<String, JsonNode> field : next.json().properties()) {
            inside.add(new Open(shortened(next.path() + "." + field.getKey()), field.getValue()));
          }
        }
        Collections.reverse(inside);
        inside.forEach(open::push);
      } else if (next.json().isTextual() || next.json().isNumber()) {
        values.accept(next.path(), next.json().asText());
      }
    }
  }

  /** The end of a path tells streams apart well enough, and hostile depth cannot make it grow. */
  private static String shortened(String path) {
    return path.length() <= 300 ? path : path.substring(path.length() - 300);
  }
}
