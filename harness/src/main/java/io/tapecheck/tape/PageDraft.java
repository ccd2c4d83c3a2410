package io.tapecheck.tape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document while it is put together from JSON. */
public final class PageDraft {

  private String url = "";
  private String title = "";
  private int width;
  private int height;
  private List<Double> scroll = List.of();
  private SnapshotNode.@Nullable Element root;

  /** Takes what is said of the document itself; names that it does not know are passed over. */
  public void say(String name, JsonNode json) {
    switch (name) {
      case "url" -> url = json.asText();
      case "title" -> title = json.asText();
      case "width" -> width = json.asInt();
      case "height" -> height = json.asInt();
      case "scroll" -> scroll = ElementDraft.numbers(json);
      default -> {}
    }
  }

  /**
   * Takes the root element.
   *
   * @throws IllegalArgumentException when it is a text
   */
  public void root(SnapshotNode node) {
    if (!(node instanceof SnapshotNode.Element element)) {
      throw new IllegalArgumentException("a document has no element at its root");
    }
    root = element;
  }

  /**
   * The document.
   *
   * @throws IllegalArgumentException when it has no root element
   */
  public PageSnapshot build() {
    if (root == null) {
      throw new IllegalArgumentException("a document has no element at its root");
    }
    return new PageSnapshot(url, title, width, height, scroll, root);
  }
}
