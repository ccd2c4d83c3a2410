package io.tapecheck.verify.recording;

import io.tapecheck.tape.CssPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names recorded nodes by the rule of {@link CssPath}. For the first path through an element its
 * siblings are counted back; whoever asks again is told what is then remembered of all of them, so
 * that many paths are cheap. An instance must not be used on when the page has changed.
 */
final class NodePath {

  /** Pages of 10,000 nested elements are read; a path that is longer is of no use to anybody. */
  private static final int DEEPEST = 20_000;

  private final Map<RecordedNode, Integer> positions = new IdentityHashMap<>();
  private final Set<RecordedNode> asked = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<RecordedNode> counted = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The path of a node; empty when it hangs in no document. A document is its root element. */
  Optional<String> to(RecordedNode node) {
    RecordedNode element =
        node.kind() == RecordedNode.Kind.DOCUMENT ? rootElement(node) : node.element().orElse(null);
    if (element == null) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (int depth = 0; depth < DEEPEST; depth++) {
      parts.add(CssPath.step(element.tag(), position(element)));
      RecordedNode parent = element.parent;
      if (parent == null) {
        return Optional.empty();
      }
      if (parent.kind() == RecordedNode.Kind.DOCUMENT) {
        if (parent.parent == null) {
          Collections.reverse(parts);
          return Optional.of(String.join("", parts));
        }
        parts.add(CssPath.FRAME);
        parent = parent.parent;
      } else {
        parts.add(element.inShadow() ? CssPath.SHADOW : CssPath.CHILD);
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

  private int position(RecordedNode element) {
    RecordedNode parent = element.parent;
    if (parent == null || parent.kind() == RecordedNode.Kind.DOCUMENT) {
      return 1;
    }
    if (asked.add(parent)) {
      return countedBack(element);
    }
    if (counted.add(parent)) {
      Map<String, Integer> nth = new HashMap<>();
      for (RecordedNode node = parent.firstChild; node != null; node = node.next) {
        if (node.kind() == RecordedNode.Kind.ELEMENT) {
          positions.put(node, nth.merge(node.inShadow() + node.tag(), 1, Integer::sum));
        }
      }
    }
    return positions.getOrDefault(element, 1);
  }

  private static int countedBack(RecordedNode element) {
    int position = 1;
    for (RecordedNode node = element.previous; node != null; node = node.previous) {
      if (node.inShadow() == element.inShadow() && node.tag().equals(element.tag())) {
        position++;
      }
    }
    return position;
  }
}
