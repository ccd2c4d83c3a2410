package io.tapecheck.browser.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code Runtime.RemoteObject} as text: values as they are, errors by their message and stack,
 * other objects as far as the browser previews them (the first few members, long texts cut).
 */
final class RemoteObjectText {

  /** Where the description of an error goes over to its stack. */
  private static final String FIRST_FRAME = "\n    at ";

  private RemoteObjectText() {}

  static String of(JsonNode object) {
    if (object.has("value")) {
      JsonNode value = object.path("value");
      return value.isValueNode() ? value.asText() : value.toString();
    }
    if (object.has("unserializableValue")) {
      return object.path("unserializableValue").asText();
    }
    if (isError(object) || !object.has("preview")) {
      return object.path("description").asText(object.path("type").asText());
    }
    return preview(object.path("preview"));
  }

  /** The same without the stack of an error. */
  static String withoutStack(JsonNode object) {
    String text = of(object);
    int end = object.has("value") ? -1 : text.indexOf(FIRST_FRAME);
    return end < 0 ? text : text.substring(0, end);
  }

  private static boolean isError(JsonNode object) {
    return object.path("subtype").asText().equals("error");
  }

  private static String preview(JsonNode preview) {
    List<String> words = new ArrayList<>();
    words.add(preview.path("description").asText(preview.path("type").asText()));
    for (JsonNode property : preview.path("properties")) {
      String value =
          property.has("valuePreview")
              ? preview(property.path("valuePreview"))
              : property.path("value").asText();
      words.add(property.path("name").asText() + ": " + value);
    }
    for (JsonNode entry : preview.path("entries")) {
      if (entry.has("key")) {
        words.add(preview(entry.path("key")));
      }
      words.add(preview(entry.path("value")));
    }
    return String.join(" ", words);
  }
}
