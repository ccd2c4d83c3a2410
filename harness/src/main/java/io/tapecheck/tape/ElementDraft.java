package io.tapecheck.tape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node of a page while it is put together from JSON: what is inside it comes later or came
 * before, so that no reader goes down into it.
 */
public final class ElementDraft {

  private @Nullable String text;
  private String tag = "";
  private Map<String, String> attributes = Map.of();
  private Map<String, String> meanings = Map.of();
  private final List<SnapshotNode> children = new ArrayList<>();
  private @Nullable List<SnapshotNode> shadow;
  private @Nullable PageSnapshot document;
  private List<Double> box = List.of();
  private @Nullable String value;
  private @Nullable Boolean checked;
  private @Nullable List<String> selected;
  private List<Double> scroll = List.of();
  private List<Double> room = List.of();

  /** Takes what is said of the node itself; names that it does not know are passed over. */
  public void say(String name, JsonNode json) {
    switch (name) {
      case "text" -> text = json.asText();
      case "tag" -> tag = json.asText();
      case "attributes" -> attributes = texts(json);
      case "meanings" -> meanings = texts(json);
      case "box" -> box = numbers(json);
      case "value" -> value = json.asText();
      case "checked" -> checked = json.asBoolean();
      case "selected" -> {
        List<String> labels = new ArrayList<>();
        json.forEach(label -> labels.add(label.asText()));
        selected = labels;
      }
      case "scroll" -> scroll = numbers(json);
      case "room" -> room = numbers(json);
      default -> {}
    }
  }

  /** Its child nodes, to add to. */
  public List<SnapshotNode> children() {
    return children;
  }

  /** The children of its open shadow root, to add to; it has one from now on. */
  public List<SnapshotNode> shadow() {
    if (shadow == null) {
      shadow = new ArrayList<>();
    }
    return shadow;
  }

  /** Puts a document into a frame. */
  public void document(PageSnapshot page) {
    document = page;
  }

  /** Turns round what was added from the last to the first. */
  public void reverse() {
    Collections.reverse(children);
    if (shadow != null) {
      Collections.reverse(shadow);
    }
  }

  /**
   * The node.
   *
   * @throws IllegalArgumentException when it is neither a text nor an element
   */
  public SnapshotNode build() {
    if (text != null) {
      return new SnapshotNode.Words(text);
    }
    if (tag.isEmpty()) {
      throw new IllegalArgumentException("a node has neither a tag nor a text");
    }
    return new SnapshotNode.Element(
        tag,
        attributes,
        meanings,
        children,
        Optional.ofNullable(shadow),
        Optional.ofNullable(document),
        box,
        Optional.ofNullable(value),
        Optional.ofNullable(checked),
        Optional.ofNullable(selected),
        scroll,
        room);
  }

  private static Map<String, String> texts(JsonNode json) {
    Map<String, String> texts = new LinkedHashMap<>();
    json.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  static List<Double> numbers(JsonNode json) {
    List<Double> numbers = new ArrayList<>();
    json.forEach(number -> numbers.add(number.asDouble()));
    return numbers;
  }
}
