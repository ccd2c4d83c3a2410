package io.tapecheck.capture;

import io.tapecheck.tape.CssPath;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.SnapshotNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of a page with their places, through shadow roots and frames. */
final class PageTexts {

  /**
   * A text.
   *
   * @param node path of the element that holds it
   * @param sink what of the element
   */
  record Text(String node, String sink, String text) {}

  private record Open(SnapshotNode.Element element, String path) {}

  private final List<Text> texts = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private PageTexts() {}

  /** All texts of a page; what is around an element comes before it. */
  static List<Text> of(PageSnapshot page) {
    PageTexts all = new PageTexts();
    all.document(page, "");
    while (!all.open.isEmpty()) {
      all.element(all.open.poll());
    }
    return all.texts;
  }

  private void document(PageSnapshot page, String border) {
    String root = border + CssPath.step(page.root().tag(), 1);
    add(root, "url", page.url());
    open.add(new Open(page.root(), root));
  }

  private void element(Open one) {
    SnapshotNode.Element element = one.element();
    element.attributes().forEach((name, value) -> add(one.path(), "attribute " + name, value));
    element.value().ifPresent(value -> add(one.path(), "input value", value));
    children(element.children(), one, CssPath.CHILD);
    element.shadow().ifPresent(inside -> children(inside, one, CssPath.SHADOW));
    element.document().ifPresent(inside -> document(inside, one.path() + CssPath.FRAME));
  }

  private void children(List<SnapshotNode> children, Open around, String border) {
    StringBuilder words = new StringBuilder();
    Map<String, Integer> positions = new HashMap<>();
    for (SnapshotNode child : children) {
      if (child instanceof SnapshotNode.Words text) {
        words.append(text.text());
      } else if (child instanceof SnapshotNode.Element element) {
        int position = positions.merge(element.tag(), 1, Integer::sum);
        open.add(new Open(element, around.path() + border + CssPath.step(element.tag(), position)));
      }
    }
    String sink = around.element().tag().equals("title") ? "title" : "text";
    add(around.path(), sink, words.toString());
  }

  private void add(String node, String sink, String text) {
    if (!text.isBlank()) {
      texts.add(new Text(node, sink, text));
    }
  }
}
