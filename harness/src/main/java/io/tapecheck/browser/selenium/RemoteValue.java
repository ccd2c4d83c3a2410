package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Turns a BiDi remote value into plain JSON, without the page's {@code JSON.stringify}, which the
 * page may have replaced.
 */
final class RemoteValue {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RemoteValue() {}

  static JsonNode toJson(JsonNode remote) {
    JsonNode value = remote.path("value");
    return switch (remote.path("type").asText()) {
      case "string", "boolean", "bigint", "date" -> value;
      // NaN, Infinity and -0 come as strings; the first two have no JSON
      case "number" ->
          value.isNumber() ? value : value.asText().equals("-0") ? NODES.numberNode(0) : nothing();
      case "array", "set", "nodelist", "htmlcollection" -> array(value);
      case "object", "map" -> object(value);
      default -> nothing();
    };
  }

  private static JsonNode nothing() {
    return NODES.nullNode();
  }

  private static ArrayNode array(JsonNode values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(value -> array.add(toJson(value)));
    return array;
  }

  private static ObjectNode object(JsonNode entries) {
    ObjectNode object = NODES.objectNode();
    for (JsonNode entry : entries) {
      JsonNode key = entry.path(0);
      object.set(key.isTextual() ? key.asText() : toJson(key).asText(), toJson(entry.path(1)));
    }
    return object;
  }
}
