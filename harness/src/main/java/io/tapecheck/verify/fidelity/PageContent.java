package io.tapecheck.verify.fidelity;

import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.SnapshotNode;
import java.util.ArrayList;
import java.util.List;

/** The children of an element as they are compared. */
final class PageContent {

  private PageContent() {}

  /**
   * What is left of children: elements that count, neighbouring texts as one, no blank texts. The
   * text of a text area is its state, not its content.
   */
  static List<SnapshotNode> of(List<SnapshotNode> children, String parent) {
    List<SnapshotNode> content = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (SnapshotNode child : children) {
      if (child instanceof SnapshotNode.Words words) {
        if (!parent.equals("textarea")) {
          text.append(words.text());
        }
      } else if (child instanceof SnapshotNode.Element element
          && !ElementRule.leaveOut(element.tag(), parent)
          && !isHiddenTool(element)) {
        flush(text, content);
        content.add(element);
      }
    }
    flush(text, content);
    return content;
  }

  /** Whether the body of a document holds anything. */
  static boolean hasContent(PageSnapshot page) {
    SnapshotNode.Element root = page.root();
    return of(root.children(), root.tag()).stream()
        .anyMatch(
            child ->
                child instanceof SnapshotNode.Element body
                    && !of(body.children(), body.tag()).isEmpty());
  }

  /**
   * Whether a frame is nothing that a user could see: without an address, empty and not rendered.
   * Scripts make such frames to get at functions that nobody has replaced; recorders do it too, and
   * do not record their own.
   */
  private static boolean isHiddenTool(SnapshotNode.Element element) {
    return element.tag().equals("iframe")
        && element.box().isEmpty()
        && element.attributes().getOrDefault("src", "about:blank").startsWith("about:blank")
        && !element.attributes().containsKey("srcdoc")
        && !element.attributes().containsKey("rr_src")
        && element.document().filter(PageContent::hasContent).isEmpty();
  }

  private static void flush(StringBuilder text, List<SnapshotNode> content) {
    if (!text.toString().isBlank()) {
      content.add(new SnapshotNode.Words(text.toString()));
    }
    text.setLength(0);
  }
}
