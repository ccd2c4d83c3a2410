package io.tapecheck.tape;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a page that was written down. */
public sealed interface SnapshotNode {

  /**
   * An element.
   *
   * @param tag local name in lower case
   * @param attributes as in the markup; names in lower case
   * @param meanings of attributes that can be spelled in several ways, by name: addresses whole,
   *     style declarations as the browser took them in. Left out where the markup says the same
   * @param children child elements and texts; comments are left out
   * @param shadow children of the open shadow root, if there is one
   * @param document the document inside, for frames that could be looked into
   * @param box left, top, width, height in CSS pixels, relative to the viewport of its own frame;
   *     empty when not rendered
   * @param value current value of a form field
   * @param checked current state of a checkbox or radio button
   * @param selected labels of the options selected, for select elements
   * @param scroll scroll offsets x and y, when not both 0
   * @param room how far it could be scrolled, x and y in CSS pixels, when not both 0
   */
  record Element(
      String tag,
      Map<String, String> attributes,
      Map<String, String> meanings,
      List<SnapshotNode> children,
      Optional<List<SnapshotNode>> shadow,
      Optional<PageSnapshot> document,
      List<Double> box,
      Optional<String> value,
      Optional<Boolean> checked,
      Optional<List<String>> selected,
      List<Double> scroll,
      List<Double> room)
      implements SnapshotNode {
    public Element {
      attributes = Map.copyOf(attributes);
      meanings = Map.copyOf(meanings);
      children = List.copyOf(children);
      box = List.copyOf(box);
      scroll = List.copyOf(scroll);
      room = List.copyOf(room);
    }

    /** An element whose attributes mean what they say, and that cannot be scrolled further. */
    public Element(
        String tag,
        Map<String, String> attributes,
        List<SnapshotNode> children,
        Optional<List<SnapshotNode>> shadow,
        Optional<PageSnapshot> document,
        List<Double> box,
        Optional<String> value,
        Optional<Boolean> checked,
        Optional<List<String>> selected,
        List<Double> scroll) {
      this(
          tag,
          attributes,
          Map.of(),
          children,
          shadow,
          document,
          box,
          value,
          checked,
          selected,
          scroll,
          List.of());
    }
  }

  /**
   * A text node.
   *
   * @param text its data, white space kept
   */
  record Words(String text) implements SnapshotNode {}
}
