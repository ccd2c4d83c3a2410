package io.tapecheck.audit.event;

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
          "key",
          "id",
          "autocomplete",
          "value",
          "content",
          "text",
          "source",
          "tagName",
          "url",
          "request",
          "timestamp");

  /** A value that matters, with its place in the record. */
  record Leaf(String text, boolean number, int start, int end) {}

  final @Nullable Frame parent;
  final String name;
  final boolean array;
  @Nullable Frame attributes;

  /** How many values there are so far, in an array. */
  int count;

  /** Whether it holds something by which a person is known. */
  boolean personal;

  private String[] names = {};
  private Leaf[] leaves = {};
  private int kept;

  Frame(@Nullable Frame parent, String name, boolean array) {
    this.parent = parent;
    this.name = name;
    this.array = array;
  }

  static boolean keeps(String name) {
    return KEPT.contains(name);
  }

  void keep(String field, Leaf leaf) {
    for (int i = 0; i < kept; i++) {
      if (names[i].equals(field)) {
        leaves[i] = leaf;
        return;
      }
    }
    if (kept == names.length) {
      int room = kept == 0 ? 3 : kept * 2;
      names = java.util.Arrays.copyOf(names, room);
      leaves = java.util.Arrays.copyOf(leaves, room);
    }
    names[kept] = field;
    leaves[kept++] = leaf;
  }

  Optional<Leaf> leaf(String field) {
    for (int i = 0; i < kept; i++) {
      if (names[i].equals(field)) {
        return Optional.of(leaves[i]);
      }
    }
    return Optional.empty();
  }

  Optional<String> text(String field) {
    return leaf(field).map(Leaf::text);
  }

  /** A whole number of a field, however it is written: {@code 5}, {@code 5.0}, {@code 5e0}. */
  Optional<Integer> number(String field) {
    return leaf(field).filter(Leaf::number).flatMap(leaf -> whole(leaf.text()));
  }

  private static Optional<Integer> whole(String text) {
    if (text.length() > 12) {
      return Optional.empty();
    }
    int digits = digits(text);
    if (digits >= 0) {
      return Optional.of(digits);
    }
    double number = Double.parseDouble(text);
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? Optional.of((int) number)
        : Optional.empty();
  }

  /** The usual way to write a number, which is read quickly; -1 when it is written otherwise. */
  private static int digits(String text) {
    if (text.length() > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  boolean isAttributes() {
    return !array && name.equals("attributes");
  }

  /** Whether it is an event by what it holds; some exports leave the time out. */
  boolean isEvent() {
    boolean outermost = parent == null || (name.equals("event") && parent.parent == null);
    return !array
        && number("type").isPresent()
        && (outermost || leaf("timestamp").filter(Leaf::number).isPresent());
  }
}
