package io.tapecheck.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.ElementDraft;
import io.tapecheck.tape.PageDraft;
import io.tapecheck.tape.PageSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document as {@code snapshot.js} writes it: its nodes are one list, and each says the index of
 * what is around it ({@code up}) and whether it is inside that one's shadow root.
 */
final class ProbedDocument {

  private final Map<List<Integer>, JsonNode> inside;

  private ProbedDocument(Map<List<Integer>, JsonNode> inside) {
    this.inside = inside;
  }

  /**
   * Puts a document together.
   *
   * @param inside the documents of frames that only they themselves could write down, by the place
   *     of their window
   * @throws IllegalArgumentException when it has not the agreed shape
   */
  static PageSnapshot page(JsonNode json, Map<List<Integer>, JsonNode> inside) {
    return new ProbedDocument(inside).page(json);
  }

  private PageSnapshot page(JsonNode json) {
    PageDraft page = new PageDraft();
    json.properties().forEach(field -> page.say(field.getKey(), field.getValue()));
    JsonNode nodes = json.path("nodes");
    List<ElementDraft> drafts = new ArrayList<>(nodes.size());
    for (JsonNode node : nodes) {
      drafts.add(draft(node));
    }
    // What is around a node comes before it; so from the end each node is whole when it is met.
    for (int index = drafts.size() - 1; index > 0; index--) {
      JsonNode node = nodes.get(index);
      int up = node.path("up").asInt(-1);
      if (up < 0 || up >= index) {
        throw new IllegalArgumentException("a node stands before what is around it");
      }
      ElementDraft ended = drafts.get(index);
      ended.reverse();
      ElementDraft around = drafts.get(up);
      (node.path("shadow").asBoolean() ? around.shadow() : around.children()).add(ended.build());
    }
    if (!drafts.isEmpty()) {
      drafts.get(0).reverse();
      page.root(drafts.get(0).build());
    }
    return page.build();
  }

  private ElementDraft draft(JsonNode node) {
    ElementDraft draft = new ElementDraft();
    node.properties().forEach(field -> draft.say(field.getKey(), field.getValue()));
    if (node.path("openShadow").asBoolean()) {
      draft.shadow();
    }
    document(node).ifPresent(json -> draft.document(page(json)));
    return draft;
  }

  private Optional<JsonNode> document(JsonNode node) {
    if (node.has("document")) {
      return Optional.of(node.path("document"));
    }
    return node.has("place")
        ? Optional.ofNullable(inside.get(ProbeMessage.place(node.path("place"))))
        : Optional.empty();
  }
}
