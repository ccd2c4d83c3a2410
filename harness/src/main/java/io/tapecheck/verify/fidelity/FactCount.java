package io.tapecheck.verify.fidelity;

import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.SnapshotNode;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many facts a part of a page holds. */
final class FactCount {

  private FactCount() {}

  /** Facts of a node and of everything inside it; depth costs heap, not stack. */
  static long of(SnapshotNode node) {
    Deque<SnapshotNode> open = new ArrayDeque<>();
    open.push(node);
    long facts = 0;
    while (!open.isEmpty()) {
      facts++;
      if (open.pop() instanceof SnapshotNode.Element element) {
        facts += own(element);
        PageContent.of(element.children(), element.tag()).forEach(open::push);
        element
            .shadow()
            .ifPresent(inside -> PageContent.of(inside, element.tag()).forEach(open::push));
        if (element.document().isPresent()) {
          facts++;
          open.push(element.document().get().root());
        }
      }
    }
    return facts;
  }

  static long of(PageSnapshot page) {
    return 1 + of(page.root());
  }

  private static long own(SnapshotNode.Element element) {
    long facts = 0;
    for (String name : element.attributes().keySet()) {
      facts += AttributeRule.leaveOut(element.tag(), name) ? 0 : 1;
    }
    facts += element.value().isPresent() ? 1 : 0;
    facts += element.checked().isPresent() ? 1 : 0;
    facts += element.selected().isPresent() ? 1 : 0;
    facts += element.scroll().isEmpty() || ElementRule.followsItsCaret(element) ? 0 : 1;
    return facts;
  }
}
