package io.tapecheck.reports.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
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

  /** A copy of an event without secrets. */
  public JsonNode event(JsonNode event) {
    return redacted(event, "");
  }

  private JsonNode redacted(JsonNode node, String name) {
    if (node.isTextual()) {
      return TextNode.valueOf(text(node.textValue(), name));
    }
    if (node.isNumber()) {
      String number = node.asText();
      return number.length() < SHORTEST_NUMBER
          ? node
          : redaction
              .found(number)
              .<JsonNode>map(canary -> TextNode.valueOf(Redaction.mark(canary)))
              .orElse(node);
    }
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
      node.forEach(child -> copy.add(redacted(child, name)));
      return copy;
    }
    if (node.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      boolean style = node.path("isStyle").asBoolean();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        copy.set(
            redaction.styleSheet(field.getKey()),
            redacted(field.getValue(), style ? "_cssText" : field.getKey()));
      }
      return copy;
    }
    return node;
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
