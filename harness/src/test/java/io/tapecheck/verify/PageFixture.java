package io.tapecheck.verify;

import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.SnapshotNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds pages as the probe writes them down. */
public final class PageFixture {

  private PageFixture() {}

  /** A page with this in its body. */
  public static PageSnapshot page(Object... inBody) {
    return new PageSnapshot(
        "http://shop.test/cart",
        "Shop",
        1280,
        720,
        List.of(0.0, 0.0),
        tag("html").with(tag("head"), tag("body").with(inBody)).build());
  }

  public static Draft tag(String tag) {
    return new Draft(tag);
  }

  /** An element under construction. */
  public static final class Draft {
    private final String tag;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, String> meanings = new LinkedHashMap<>();
    private final List<SnapshotNode> children = new ArrayList<>();
    private Optional<List<SnapshotNode>> shadow = Optional.empty();
    private Optional<PageSnapshot> document = Optional.empty();
    private List<Double> box = List.of();
    private Optional<String> value = Optional.empty();
    private Optional<Boolean> checked = Optional.empty();
    private Optional<List<String>> selected = Optional.empty();
    private List<Double> scroll = List.of();
    private List<Double> room = List.of();

    private Draft(String tag) {
      this.tag = tag;
    }

    public Draft attribute(String name, String text) {
      attributes.put(name, text);
      return this;
    }

    /** An attribute that the browser spells otherwise than the markup. */
    public Draft attribute(String name, String text, String meaning) {
      meanings.put(name, meaning);
      return attribute(name, text);
    }

    /** Children: drafts, and strings for texts. */
    public Draft with(Object... content) {
      children.addAll(nodes(content));
      return this;
    }

    public Draft shadow(Object... content) {
      shadow = Optional.of(nodes(content));
      return this;
    }

    public Draft document(PageSnapshot page) {
      document = Optional.of(page);
      return this;
    }

    public Draft box(double left, double top, double width, double height) {
      box = List.of(left, top, width, height);
      return this;
    }

    public Draft value(String text) {
      value = Optional.of(text);
      return this;
    }

    public Draft checked(boolean on) {
      checked = Optional.of(on);
      return this;
    }

    public Draft selected(String... labels) {
      selected = Optional.of(List.of(labels));
      return this;
    }

    public Draft scroll(double x, double y) {
      scroll = List.of(x, y);
      return this;
    }

    public Draft room(double x, double y) {
      room = List.of(x, y);
      return this;
    }

    public SnapshotNode.Element build() {
      return new SnapshotNode.Element(
          tag,
          attributes,
          meanings,
          children,
          shadow,
          document,
          box,
          value,
          checked,
          selected,
          scroll,
          room);
    }

    private static List<SnapshotNode> nodes(Object... content) {
      List<SnapshotNode> nodes = new ArrayList<>();
      for (Object one : content) {
        nodes.add(
            one instanceof Draft draft ? draft.build() : new SnapshotNode.Words((String) one));
      }
      return nodes;
    }
  }
}
