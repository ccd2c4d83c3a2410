package io.tapecheck.tape;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a page that was written down. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
  @JsonSubTypes.Type(SnapshotNode.Element.class),
  @JsonSubTypes.Type(SnapshotNode.Words.class)
})
public sealed interface SnapshotNode {

  /**
   * An element.
   *
   * @param tag local name in lower case
   * @param attributes as in the markup; names in lower case
   * @param children child elements and texts; comments are left out
   * @param shadow children of the open shadow root, if there is one
   * @param document the document inside, for frames that could be looked into
   * @param box left, top, width, height in CSS pixels, relative to the viewport of its own frame;
   *     empty when not rendered
   * @param value current value of a form field
   * @param checked current state of a checkbox or radio button
   * @param selected labels of the options selected, for select elements
   * @param scroll scroll offsets x and y, when not both 0
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Element(
      String tag,
      Map<String, String> attributes,
      List<SnapshotNode> children,
      Optional<List<SnapshotNode>> shadow,
      Optional<PageSnapshot> document,
      List<Double> box,
      Optional<String> value,
      Optional<Boolean> checked,
      Optional<List<String>> selected,
      List<Double> scroll)
      implements SnapshotNode {
    public Element {
      attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
      children = children == null ? List.of() : List.copyOf(children);
      box = box == null ? List.of() : List.copyOf(box);
      scroll = scroll == null ? List.of() : List.copyOf(scroll);
    }
  }

  /**
   * A text node.
   *
   * @param text its data, white space kept
   */
  record Words(String text) implements SnapshotNode {}
}
