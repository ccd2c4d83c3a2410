package io.tapecheck.verify.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads serialized nodes into a tree; depth costs heap, not stack. */
final class NodeReader {

  private final NodeTree tree;

  NodeReader(NodeTree tree) {
    this.tree = tree;
  }

  private long now;

  /** Says at what time is written what is read from here on. */
  void at(long time) {
    now = time;
  }

  private record Open(JsonNode json, @Nullable RecordedNode parent) {}

  /** Reads a node with everything inside it and puts it into its place. */
  void read(JsonNode json, @Nullable RecordedNode parent, @Nullable RecordedNode before) {
    Optional<RecordedNode> root = place(json, parent, before);
    Deque<Open> open = new ArrayDeque<>();
    root.ifPresent(node -> open.add(new Open(json, node)));
    while (!open.isEmpty()) {
      Open next = open.poll();
      for (JsonNode child : next.json().path("childNodes")) {
        place(child, next.parent(), null).ifPresent(node -> open.add(new Open(child, node)));
      }
    }
  }

  private Optional<RecordedNode> place(
      JsonNode json, @Nullable RecordedNode parent, @Nullable RecordedNode before) {
    Optional<RecordedNode.Kind> kind = RecordedNode.Kind.byNumber(json.path("type").asInt(-1));
    if (kind.isEmpty() || !json.path("id").isInt()) {
      return Optional.empty();
    }
    int id = json.path("id").asInt();
    String tag = json.path("tagName").asText("").toLowerCase(Locale.ROOT);
    boolean inShadow = json.path("isShadow").asBoolean();
    RecordedNode known = tree.find(id);
    RecordedNode node;
    if (known != null
        && known.kind() == kind.get()
        && known.tag().equals(tag)
        && known.inShadow() == inShadow) {
      node = known;
    } else {
      if (known != null) {
        tree.remove(known);
      }
      node = new RecordedNode(id, kind.get(), tag, inShadow);
    }
    // What was inside the node that had this id may have been the parent itself.
    if (parent != null && tree.find(parent.id()) != parent) {
      return Optional.empty();
    }
    node.writtenAt(now);
    node.setText(json.path("textContent").asText(""));
    for (Map.Entry<String, JsonNode> attribute : json.path("attributes").properties()) {
      setAttribute(node, attribute.getKey(), attribute.getValue());
    }
    JsonNode attributes = json.path("attributes");
    node.scrollTo(
        attributes.path("rr_scrollLeft").asDouble(), attributes.path("rr_scrollTop").asDouble());
    tree.insert(node, parent, before);
    return Optional.of(node);
  }

  /** Applies an attribute as recordings write it: null removes, booleans stand for presence. */
  static void setAttribute(RecordedNode node, String name, JsonNode value) {
    if (value.isNull() || (value.isBoolean() && !value.asBoolean())) {
      node.removeAttribute(name);
    } else if (value.isBoolean()) {
      node.setAttribute(name, "");
    } else if (value.isValueNode()) {
      node.setAttribute(name, value.asText());
    }
  }
}
