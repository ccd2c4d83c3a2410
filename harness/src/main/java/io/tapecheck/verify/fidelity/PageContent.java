package io.tapecheck.verify.fidelity;

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
          && !ElementRule.leaveOut(element.tag(), parent)) {
        flush(text, content);
        content.add(element);
      }
    }
    flush(text, content);
    return content;
  }

  private static void flush(StringBuilder text, List<SnapshotNode> content) {
    if (!text.toString().isBlank()) {
      content.add(new SnapshotNode.Words(text.toString()));
    }
    text.setLength(0);
  }
}
