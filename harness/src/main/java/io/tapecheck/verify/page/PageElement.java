package io.tapecheck.verify.page;

import io.tapecheck.selector.Selectable;
import io.tapecheck.tape.CssPath;
import io.tapecheck.tape.SnapshotNode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of a page with its place: what is around it, beside it, and its path. */
public final class PageElement implements Selectable {

  private final SnapshotNode.Element element;
  private final @Nullable PageElement parent;
  private final @Nullable PageElement before;
  private final int position;
  private final String border;
  private final String documentUrl;

  PageElement(
      SnapshotNode.Element element,
      @Nullable PageElement parent,
      @Nullable PageElement before,
      int position,
      String border,
      String documentUrl) {
    this.element = element;
    this.parent = parent;
    this.before = before;
    this.position = position;
    this.border = border;
    this.documentUrl = documentUrl;
  }

  public SnapshotNode.Element element() {
    return element;
  }

  @Override
  public String tag() {
    return element.tag();
  }

  /** The element around it: also the host of its shadow root, or the frame of its document. */
  @Override
  public Optional<PageElement> parent() {
    return Optional.ofNullable(parent);
  }

  /** The element before it among its siblings. */
  @Override
  public Optional<PageElement> before() {
    return Optional.ofNullable(before);
  }

  /** Its name by the rule of {@link io.tapecheck.tape.CssPath}. */
  public String path() {
    Deque<String> parts = new ArrayDeque<>();
    PageElement at = this;
    while (at != null) {
      parts.addFirst(at.step());
      parts.addFirst(at.border);
      at = at.parent;
    }
    return String.join("", parts);
  }

  /** The last step of its path. */
  String step() {
    return CssPath.step(element.tag(), position);
  }

  /** What joins its step to the path of its parent; empty for the root of the page. */
  String border() {
    return border;
  }

  /** The URL of its document. */
  public String documentUrl() {
    return documentUrl;
  }

  /** The attribute's value, if it has the attribute. */
  @Override
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(element.attributes().get(name));
  }

  /** Its class tokens. */
  @Override
  public List<String> classes() {
    return Arrays.asList(element.attributes().getOrDefault("class", "").strip().split("\\s+"));
  }
}
