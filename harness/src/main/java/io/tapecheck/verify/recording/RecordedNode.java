package io.tapecheck.verify.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node of the page as a recording describes it. Siblings are linked, so that inserting is O(1).
 */
public final class RecordedNode {

  /** Kinds of node, by the numbers that recordings give them. */
  public enum Kind {
    DOCUMENT,
    DOCTYPE,
    ELEMENT,
    TEXT,
    CDATA,
    COMMENT;

    static Optional<Kind> byNumber(int number) {
      return number >= 0 && number < values().length
          ? Optional.of(values()[number])
          : Optional.empty();
    }
  }

  private final int id;
  private final Kind kind;
  private final String tag;
  private final boolean inShadow;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private String text = "";
  private @Nullable String input;
  private @Nullable Boolean checked;
  private long written;
  private double scrollX;
  private double scrollY;

  @Nullable RecordedNode parent;
  @Nullable RecordedNode previous;
  @Nullable RecordedNode next;
  @Nullable RecordedNode firstChild;
  @Nullable RecordedNode lastChild;

  RecordedNode(int id, Kind kind, String tag, boolean inShadow) {
    this.id = id;
    this.kind = kind;
    this.tag = tag;
    this.inShadow = inShadow;
  }

  /** The number by which the recording names it. */
  public int id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  /** Local name in lower case; empty for anything but elements. */
  public String tag() {
    return tag;
  }

  /** Whether it is a child of its parent's shadow root, not of the parent itself. */
  public boolean inShadow() {
    return inShadow;
  }

  /** What the recording says about an attribute. */
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** Data of a text node. */
  public String text() {
    return text;
  }

  /** The parent; a frame element for the document inside it. */
  public Optional<RecordedNode> parent() {
    return Optional.ofNullable(parent);
  }

  /** The nearest element around it, or itself when it is one. */
  public Optional<RecordedNode> element() {
    RecordedNode node = this;
    while (node != null && node.kind != Kind.ELEMENT) {
      node = node.parent;
    }
    return Optional.ofNullable(node);
  }

  /** Value of a form field: what was last entered, else its attribute. */
  public Optional<String> value() {
    return input != null ? Optional.of(input) : attribute("value");
  }

  /** State of a checkbox or radio button: what was last chosen, else its attribute. */
  public boolean checked() {
    return checked != null ? checked : attributes.containsKey("checked");
  }

  /** When the recording last said something of it itself, milliseconds since the epoch. */
  public long written() {
    return written;
  }

  /** How far it is scrolled, x and y; of a document how far its window is. */
  public List<Double> scroll() {
    return List.of(scrollX, scrollY);
  }

  void writtenAt(long time) {
    written = time;
  }

  void scrollTo(double x, double y) {
    scrollX = x;
    scrollY = y;
  }

  void setAttribute(String name, String value) {
    attributes.put(name, value);
    if (name.equals("value")) {
      input = null;
    }
  }

  void removeAttribute(String name) {
    attributes.remove(name);
  }

  void setText(String text) {
    this.text = text;
  }

  void enter(String value, boolean isChecked) {
    input = value;
    checked = isChecked;
  }

  /** Names the node without what it holds. */
  @Override
  public String toString() {
    return "RecordedNode[" + id + " " + kind + " " + tag + "]";
  }
}
