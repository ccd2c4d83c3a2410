package io.tapecheck.verify.page;

import io.tapecheck.selector.CssSelector;
import io.tapecheck.tape.CssPath;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.SnapshotNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every element of a page with its place, through shadow roots and frames. */
public final class PageTree {

  private final Map<String, PageElement> byPath = new LinkedHashMap<>();
  private final IdentityHashMap<SnapshotNode.Element, PageElement> byElement =
      new IdentityHashMap<>();
  private final Deque<PageElement> open = new ArrayDeque<>();

  public PageTree(PageSnapshot page) {
    add(page.root(), null, null, CssPath.step(page.root().tag(), 1), page.url());
    while (!open.isEmpty()) {
      look(open.poll());
    }
  }

  /** Every element; what is around an element comes before it. */
  public Collection<PageElement> elements() {
    return byPath.values();
  }

  /** The element with this path. */
  public Optional<PageElement> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The place of an element of this page. */
  public PageElement of(SnapshotNode.Element element) {
    PageElement found = byElement.get(element);
    if (found == null) {
      throw new IllegalArgumentException("an element of another page: " + element.tag());
    }
    return found;
  }

  /** The elements that a selector matches. */
  public Stream<PageElement> matching(CssSelector selector) {
    return elements().stream().filter(selector::matches);
  }

  private void look(PageElement around) {
    SnapshotNode.Element element = around.element();
    children(element.children(), around, CssPath.CHILD);
    // Selectors do not look through the border of a shadow root or a frame, but whoever masks or
    // blocks a host means what is inside it as well; so the parent stays known.
    element.shadow().ifPresent(inside -> children(inside, around, CssPath.SHADOW));
    element
        .document()
        .ifPresent(
            page ->
                add(
                    page.root(),
                    around,
                    null,
                    around.path() + CssPath.FRAME + CssPath.step(page.root().tag(), 1),
                    page.url()));
  }

  private void children(List<SnapshotNode> children, PageElement around, String border) {
    Map<String, Integer> positions = new HashMap<>();
    PageElement before = null;
    for (SnapshotNode child : children) {
      if (child instanceof SnapshotNode.Element element) {
        int position = positions.merge(element.tag(), 1, Integer::sum);
        String path = around.path() + border + CssPath.step(element.tag(), position);
        before = add(element, around, before, path, around.documentUrl());
      }
    }
  }

  private PageElement add(
      SnapshotNode.Element element,
      @Nullable PageElement parent,
      @Nullable PageElement before,
      String path,
      String url) {
    PageElement placed = new PageElement(element, parent, before, path, url);
    byPath.put(path, placed);
    byElement.put(element, placed);
    open.add(placed);
    return placed;
  }
}
