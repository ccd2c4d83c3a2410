package io.tapecheck.verify.recording;

import io.tapecheck.tape.CssPath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names a recorded node by the rule of {@link CssPath}. */
final class NodePath {

  /** No page is this deep; beyond it a path would be of no use to anybody. */
  private static final int DEEPEST = 2_000;

  private NodePath() {}

  /** The path of a node; empty when it hangs in no document. A document is its root element. */
  static Optional<String> of(RecordedNode node) {
    RecordedNode element =
        node.kind() == RecordedNode.Kind.DOCUMENT ? rootElement(node) : node.element().orElse(null);
    if (element == null) {
      return Optional.empty();
    }
    StringBuilder path = new StringBuilder();
    for (int depth = 0; depth < DEEPEST; depth++) {
      path.insert(0, CssPath.step(element.tag(), position(element)));
      RecordedNode parent = element.parent;
      if (parent == null) {
        return Optional.empty();
      }
      if (parent.kind() == RecordedNode.Kind.DOCUMENT) {
        if (parent.parent == null) {
          return Optional.of(path.toString());
        }
        path.insert(0, CssPath.FRAME);
        parent = parent.parent;
      } else {
        path.insert(0, element.inShadow() ? CssPath.SHADOW : CssPath.CHILD);
      }
      element = parent;
    }
    return Optional.empty();
  }

  private static @Nullable RecordedNode rootElement(RecordedNode document) {
    RecordedNode child = document.firstChild;
    while (child != null && child.kind() != RecordedNode.Kind.ELEMENT) {
      child = child.next;
    }
    return child;
  }

  private static int position(RecordedNode element) {
    int position = 1;
    for (RecordedNode node = element.previous; node != null; node = node.previous) {
      if (node.inShadow() == element.inShadow() && node.tag().equals(element.tag())) {
        position++;
      }
    }
    return position;
  }
}
