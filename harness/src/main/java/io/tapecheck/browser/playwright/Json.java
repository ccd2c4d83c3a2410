package io.tapecheck.browser.playwright;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.tapecheck.tape.TapeJson;
import java.util.Map;
import java.util.Optional;

/** Between Playwright's JSON, which is Gson's, and ours, which is Jackson's. */
final class Json {

  private static final ObjectMapper MAPPER = TapeJson.mapper();

  private Json() {}

  /** An object of names and values in turn; values are strings, numbers, booleans or JSON. */
  static JsonObject object(Object... namesAndValues) {
    JsonObject object = new JsonObject();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      object.add((String) namesAndValues[index], element(namesAndValues[index + 1]));
    }
    return object;
  }

  private static JsonElement element(Object value) {
    if (value instanceof JsonElement json) {
      return json;
    } else if (value instanceof Boolean flag) {
      return new JsonPrimitive(flag);
    } else if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    return new JsonPrimitive(value.toString());
  }

  /** The same values as an object of Gson's. */
  static JsonObject of(Map<String, ?> values) {
    return JsonParser.parseString(MAPPER.valueToTree(values).toString()).getAsJsonObject();
  }

  /** A text member, or the empty string. */
  static String text(JsonObject object, String name) {
    return optionalText(object, name).orElse("");
  }

  static Optional<String> optionalText(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || !value.isJsonPrimitive()
        ? Optional.empty()
        : Optional.of(value.getAsString());
  }

  static boolean flag(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() && value.getAsBoolean();
  }

  static double number(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || !value.isJsonPrimitive() ? 0 : value.getAsDouble();
  }

  /** An object member, or an empty object. */
  static JsonObject member(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || !value.isJsonObject() ? new JsonObject() : value.getAsJsonObject();
  }

  static Optional<JsonObject> optionalMember(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || !value.isJsonObject()
        ? Optional.empty()
        : Optional.of(value.getAsJsonObject());
  }

  /** The same value as Jackson's. */
  static JsonNode jackson(Optional<JsonElement> value) {
    if (value.isEmpty() || value.get().isJsonNull()) {
      return NullNode.getInstance();
    }
    JsonElement element = value.get();
    if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()) {
      return TextNode.valueOf(element.getAsString());
    }
    return parse(element.toString());
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON at " + e.getLocation().offsetDescription());
    }
  }
}
