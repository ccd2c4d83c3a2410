package io.tapecheck.verify.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.CssPath;
import io.tapecheck.tape.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page as a recording describes it, brought forward event by event. What an event says of nodes
 * that the recording never brought is passed over, as replayers do.
 */
public final class RecordedDom {

  private static final int MUTATION = 0;
  private static final int SCROLL = 3;
  private static final int INPUT = 5;

  private final NodeTree tree = new NodeTree();
  private final NodeReader reader = new NodeReader(tree);
  private NodePath paths = new NodePath();

  /** Brings the page to the state after an event. */
  public void apply(RecordedEvent event) {
    JsonNode data = event.data();
    reader.at(event.time());
    if (event.type() == 2) {
      paths = new NodePath();
      tree.clear();
      reader.read(data.path("node"), null, null);
      JsonNode offset = data.path("initialOffset");
      node(data.path("node").path("id").asInt(-1))
          .ifPresent(
              page -> page.scrollTo(offset.path("left").asDouble(), offset.path("top").asDouble()));
    } else if (event.source() == MUTATION) {
      paths = new NodePath();
      mutate(data, event.time());
    } else if (event.source() == INPUT) {
      node(data.path("id").asInt(-1))
          .ifPresent(
              node -> {
                node.enter(data.path("text").asText(""), data.path("isChecked").asBoolean());
                node.writtenAt(event.time());
              });
    } else if (event.source() == SCROLL) {
      node(data.path("id").asInt(-1))
          .ifPresent(node -> node.scrollTo(data.path("x").asDouble(), data.path("y").asDouble()));
    }
  }

  /** The node with this id in the recording. */
  public Optional<RecordedNode> node(int id) {
    return tree.node(id);
  }

  /** Every node, in no particular order. */
  public Stream<RecordedNode> nodes() {
    return tree.nodes().stream();
  }

  /**
   * The name of a node by the rule of {@link CssPath}: a text is named by the element around it, a
   * document by its root element. Empty when the recording does not know the node or where it is.
   */
  public Optional<String> path(int id) {
    return node(id).flatMap(paths::to);
  }

  private void mutate(JsonNode data, long time) {
    for (JsonNode removed : data.path("removes")) {
      node(removed.path("id").asInt(-1)).ifPresent(tree::remove);
    }
    add(data.path("adds"));
    for (JsonNode text : data.path("texts")) {
      node(text.path("id").asInt(-1))
          .ifPresent(node -> node.setText(text.path("value").asText("")));
    }
    for (JsonNode changed : data.path("attributes")) {
      node(changed.path("id").asInt(-1))
          .ifPresent(
              node -> {
                setAttributes(node, changed.path("attributes"));
                node.writtenAt(time);
              });
    }
  }

  /**
   * Adds may come before the parent or the next sibling that they name: those wait for as long as
   * waiting helps; in the end an unknown sibling means the last place.
   */
  private void add(JsonNode adds) {
    List<JsonNode> waiting = new ArrayList<>();
    adds.forEach(waiting::add);
    boolean mustKnowNext = true;
    while (!waiting.isEmpty()) {
      List<JsonNode> left = new ArrayList<>();
      for (JsonNode add : waiting) {
        if (!place(add, mustKnowNext)) {
          left.add(add);
        }
      }
      if (left.size() == waiting.size()) {
        if (!mustKnowNext) {
          return;
        }
        mustKnowNext = false;
      } else {
        mustKnowNext = true;
      }
      waiting = left;
    }
  }

  private boolean place(JsonNode add, boolean mustKnowNext) {
    RecordedNode parent = tree.find(add.path("parentId").asInt(-1));
    RecordedNode next = tree.find(add.path("nextId").asInt(-1));
    boolean namesNext = add.path("nextId").isInt();
    if (parent == null || (namesNext && next == null && mustKnowNext)) {
      return false;
    }
    JsonNode json = add.path("node");
    Optional<RecordedNode.Kind> kind = RecordedNode.Kind.byNumber(json.path("type").asInt(-1));
    if (kind.equals(Optional.of(RecordedNode.Kind.DOCUMENT))
        || json.path("tagName").asText("").equalsIgnoreCase("html")) {
      replaceFormer(parent, json.path("id").asInt(-1));
    }
    reader.read(json, parent, next != null ? next : afterPrevious(add, parent));
    return true;
  }

  /** A frame holds one document and a document one root element: the new one takes its place. */
  private void replaceFormer(RecordedNode parent, int keep) {
    RecordedNode child = parent.firstChild;
    while (child != null) {
      RecordedNode following = child.next;
      boolean takesItsPlace =
          child.kind() == RecordedNode.Kind.DOCUMENT
              || (parent.kind() == RecordedNode.Kind.DOCUMENT && child.tag().equals("html"));
      if (takesItsPlace && child.id() != keep) {
        tree.remove(child);
      }
      child = following;
    }
  }

  private @Nullable RecordedNode afterPrevious(JsonNode add, RecordedNode parent) {
    RecordedNode previous = tree.find(add.path("previousId").asInt(-1));
    return previous != null && previous.parent == parent ? previous.next : null;
  }

  private static void setAttributes(RecordedNode node, JsonNode attributes) {
    for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
      NodeReader.setAttribute(node, attribute.getKey(), attribute.getValue());
    }
  }
}
