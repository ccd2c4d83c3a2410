package io.tapecheck.verify.page;

import io.tapecheck.selector.CssSelector;
import io.tapecheck.tape.CssPath;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.SnapshotNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every element of a page with its place, through shadow roots and frames. Paths are made when they
 * are asked for: together those of a deep page are as long as the square of its depth.
 */
public final class PageTree {

  /** An element below another, by its last step and what joins it. */
  private record Below(@Nullable PageElement parent, String border, String step) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Below below
          && parent == below.parent
          && border.equals(below.border)
          && step.equals(below.step);
    }

    @Override
    public int hashCode() {
      return Objects.hash(System.identityHashCode(parent), border, step);
    }
  }

  private final List<PageElement> elements = new ArrayList<>();
  private final Map<Below, PageElement> byStep = new HashMap<>();
  private final IdentityHashMap<SnapshotNode.Element, PageElement> byElement =
      new IdentityHashMap<>();

  public PageTree(PageSnapshot page) {
    add(page.root(), null, null, 1, "", page.url());
    for (int next = 0; next < elements.size(); next++) {
      look(elements.get(next));
    }
  }

  /** Every element; what is around an element comes before it. */
  public Collection<PageElement> elements() {
    return Collections.unmodifiableList(elements);
  }

  /** The element with this path. */
  public Optional<PageElement> at(String path) {
    PageElement at = null;
    String border = "";
    int begin = 0;
    while (true) {
      int end = endOfStep(path, begin);
      at = byStep.get(new Below(at, border, path.substring(begin, end)));
      if (at == null || end == path.length()) {
        return Optional.ofNullable(at);
      }
      border = borderAt(path, end);
      begin = end + border.length();
    }
  }

  /** For elements of another page the element at the same place in this one, where there is one. */
  public Map<PageElement, PageElement> likes(PageTree other) {
    Map<PageElement, PageElement> likes = new IdentityHashMap<>();
    for (PageElement element : other.elements()) {
      PageElement around = element.parent().map(likes::get).orElse(null);
      if (around != null || element.parent().isEmpty()) {
        PageElement like = byStep.get(new Below(around, element.border(), element.step()));
        if (like != null) {
          likes.put(element, like);
        }
      }
    }
    return likes;
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
    return elements.stream().filter(selector::matches);
  }

  /** A step ends at the blank before the next border; no step holds one. */
  private static int endOfStep(String path, int begin) {
    int blank = path.indexOf(' ', begin);
    return blank < 0 ? path.length() : blank;
  }

  private static String borderAt(String path, int at) {
    for (String border : List.of(CssPath.SHADOW, CssPath.FRAME)) {
      if (path.startsWith(border, at)) {
        return border;
      }
    }
    return path.substring(at, Math.min(path.length(), at + CssPath.CHILD.length()));
  }

  private void look(PageElement around) {
    SnapshotNode.Element element = around.element();
    children(element.children(), around, CssPath.CHILD);
    // Selectors do not look through the border of a shadow root or a frame, but whoever masks or
    // blocks a host means what is inside it as well; so the parent stays known.
    element.shadow().ifPresent(inside -> children(inside, around, CssPath.SHADOW));
    element
        .document()
        .ifPresent(page -> add(page.root(), around, null, 1, CssPath.FRAME, page.url()));
  }

  private void children(List<SnapshotNode> children, PageElement around, String border) {
    Map<String, Integer> positions = new HashMap<>();
    PageElement before = null;
    for (SnapshotNode child : children) {
      if (child instanceof SnapshotNode.Element element) {
        int position = positions.merge(element.tag(), 1, Integer::sum);
        before = add(element, around, before, position, border, around.documentUrl());
      }
    }
  }

  private PageElement add(
      SnapshotNode.Element element,
      @Nullable PageElement parent,
      @Nullable PageElement before,
      int position,
      String border,
      String url) {
    PageElement placed = new PageElement(element, parent, before, position, border, url);
    elements.add(placed);
    byStep.put(new Below(parent, border, placed.step()), placed);
    byElement.put(element, placed);
    return placed;
  }
}
