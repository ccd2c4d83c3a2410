package io.tapecheck.verify.fidelity;

import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.SnapshotNode;
import java.util.List;

/** How many facts a part of a page holds. */
final class FactCount {

  private FactCount() {}

  static long of(SnapshotNode node) {
    if (!(node instanceof SnapshotNode.Element element)) {
      return 1;
    }
    long facts = 1;
    for (String name : element.attributes().keySet()) {
      facts += AttributeRule.leaveOut(element.tag(), name) ? 0 : 1;
    }
    facts += element.value().isPresent() ? 1 : 0;
    facts += element.checked().isPresent() ? 1 : 0;
    facts += element.selected().isPresent() ? 1 : 0;
    facts += element.scroll().isEmpty() ? 0 : 1;
    facts += of(element.children(), element.tag());
    facts += element.shadow().map(inside -> of(inside, element.tag())).orElse(0L);
    facts += element.document().map(FactCount::of).orElse(0L);
    return facts;
  }

  static long of(PageSnapshot page) {
    return 1 + of(page.root());
  }

  private static long of(List<SnapshotNode> children, String parent) {
    return PageContent.of(children, parent).stream().mapToLong(FactCount::of).sum();
  }
}
