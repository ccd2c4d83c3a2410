package io.tapecheck.browser.playwright;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What is written to the console, as text: values as they are, objects as far as the browser
 * previews them (the first few members, long texts cut).
 */
final class ConsoleWords {

  private ConsoleWords() {}

  static String of(JsonArray arguments) {
    List<String> words = new ArrayList<>();
    for (JsonElement argument : arguments) {
      JsonObject value = argument.getAsJsonObject();
      words.add(
          Json.optionalText(value, "value")
              .or(() -> Json.optionalMember(value, "preview").map(ConsoleWords::preview))
              .or(() -> Json.optionalText(value, "description"))
              .or(() -> Json.optionalText(value, "unserializableValue"))
              .orElseGet(() -> Json.text(value, "type")));
    }
    return String.join(" ", words);
  }

  private static String preview(JsonObject preview) {
    List<String> words = new ArrayList<>();
    words.add(Json.text(preview, "description"));
    for (JsonElement property : members(preview, "properties")) {
      JsonObject member = property.getAsJsonObject();
      words.add(Json.text(member, "name") + ": " + shown(member));
    }
    for (JsonElement pair : members(preview, "entries")) {
      JsonObject entry = pair.getAsJsonObject();
      Json.optionalMember(entry, "key").ifPresent(key -> words.add(preview(key)));
      words.add(preview(Json.member(entry, "value")));
    }
    return String.join(" ", words);
  }

  private static String shown(JsonObject member) {
    return Json.optionalMember(member, "valuePreview")
        .map(ConsoleWords::preview)
        .orElseGet(() -> Json.text(member, "value"));
  }

  private static JsonArray members(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || !value.isJsonArray() ? new JsonArray() : value.getAsJsonArray();
  }
}
