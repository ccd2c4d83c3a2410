package io.tapecheck.reports.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * Takes the values of canaries out of recorded events and keeps the events' structure. Beginnings
 * of values, as keystrokes leave them in fields, are taken out too.
 */
public final class RecordingRedaction {

  private static final Set<String> FIELD_VALUES = Set.of("text", "value");
  private static final Set<String> STYLES = Set.of("_cssText", "cssText", "style", "rule", "class");

  /** Shorter numbers are ids, sizes and times. */
  private static final int SHORTEST_NUMBER = 8;

  private final Redaction redaction;

  public RecordingRedaction(Redaction redaction) {
    this.redaction = redaction;
  }

  /** Something that is still to be copied into what has been begun for it. */
  private record Open(JsonNode from, JsonNode to, String name) {}

  /** A copy of an event without secrets. Depth costs heap, not stack. */
  public JsonNode event(JsonNode event) {
    Deque<Open> open = new ArrayDeque<>();
    JsonNode copy = begin(event, "", open);
    while (!open.isEmpty()) {
      inside(open.pop(), open);
    }
    return copy;
  }

  private void inside(Open next, Deque<Open> open) {
    if (next.to() instanceof ArrayNode list) {
      next.from().forEach(child -> list.add(begin(child, next.name(), open)));
    } else if (next.to() instanceof ObjectNode fields) {
      boolean style = next.from().path("isStyle").asBoolean();
      for (Map.Entry<String, JsonNode> field : next.from().properties()) {
        String name = field.getKey();
        fields.set(
            redaction.styleSheet(name), begin(field.getValue(), style ? "_cssText" : name, open));
      }
    }
  }

  private JsonNode begin(JsonNode node, String name, Deque<Open> open) {
    if (node.isTextual()) {
      return TextNode.valueOf(text(node.textValue(), name));
    }
    if (node.isNumber()) {
      return number(node);
    }
    if (!node.isContainerNode()) {
      return node;
    }
    JsonNode copy =
        node.isArray()
            ? JsonNodeFactory.instance.arrayNode(node.size())
            : JsonNodeFactory.instance.objectNode();
    open.push(new Open(node, copy, name));
    return copy;
  }

  private JsonNode number(JsonNode node) {
    String number = node.asText();
    return number.length() < SHORTEST_NUMBER
        ? node
        : redaction
            .found(number)
            .<JsonNode>map(canary -> TextNode.valueOf(Redaction.mark(canary)))
            .orElse(node);
  }

  private String text(String text, String name) {
    if (STYLES.contains(name)) {
      return redaction.styleSheet(text);
    }
    if (FIELD_VALUES.contains(name)) {
      String redacted = redaction.text(text);
      return redacted.equals(text)
          ? redaction.typed(text).map(Redaction::mark).orElse(text)
          : redacted;
    }
    return redaction.text(text);
  }
}
