package io.tapecheck.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that prepares the application, or a stub behind it, before a session: what it is given
 * of the persona the application shows though nobody types it.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param url whole, or relative to the application
 * @param headers by name
 * @param json the body, texts of which may hold placeholders
 */
public record PreparingRequest(
    String method, Text url, Map<String, Text> headers, Optional<JsonNode> json) {

  public PreparingRequest {
    headers = Map.copyOf(headers);
  }

  /** Every text that may hold a placeholder. */
  public List<Text> texts() {
    List<Text> texts = new ArrayList<>(List.of(url));
    texts.addAll(headers.values());
    json.ifPresent(body -> leaves(body, texts));
    return List.copyOf(texts);
  }

  private static void leaves(JsonNode node, List<Text> texts) {
    if (node instanceof TextNode text) {
      texts.add(new Text(text.asText()));
    }
    node.forEach(child -> leaves(child, texts));
  }
}
