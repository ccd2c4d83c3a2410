package io.tapecheck.audit.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object or array of a record that is being read, with the few of its values that matter. */
final class Frame {

  /** Names whose values say what the object is. */
  private static final Set<String> KEPT =
      Set.of(
          "type",
          "name",
          "id",
          "autocomplete",
          "value",
          "text",
          "source",
          "tagName",
          "request",
          "timestamp");

  /** A value that matters, with its place in the record. */
  record Leaf(String text, boolean number, int start, int end) {}

  final @Nullable Frame parent;
  final String name;
  final boolean array;
  @Nullable Frame attributes;
  private final Map<String, Leaf> leaves = new HashMap<>(0);

  Frame(@Nullable Frame parent, String name, boolean array) {
    this.parent = parent;
    this.name = name;
    this.array = array;
  }

  static boolean keeps(String name) {
    return KEPT.contains(name);
  }

  void keep(String field, Leaf leaf) {
    leaves.put(field, leaf);
  }

  Optional<Leaf> leaf(String field) {
    return Optional.ofNullable(leaves.get(field));
  }

  Optional<String> text(String field) {
    return leaf(field).map(Leaf::text);
  }

  /** A whole number of a field, if it is one of at most nine digits. */
  Optional<Integer> number(String field) {
    Leaf leaf = leaves.get(field);
    return leaf != null && leaf.number() && isWhole(leaf.text())
        ? Optional.of(Integer.valueOf(leaf.text()))
        : Optional.empty();
  }

  private static boolean isWhole(String text) {
    int first = text.startsWith("-") ? 1 : 0;
    for (int i = first; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() > first && text.length() <= first + 9;
  }

  boolean isAttributes() {
    return !array && name.equals("attributes");
  }

  /** The record's event: the outermost object, or the one that a tape wraps with its request. */
  boolean isEvent() {
    boolean outermost = parent == null || (name.equals("event") && parent.parent == null);
    return !array && outermost && number("type").isPresent();
  }
}
