package io.tapecheck.audit.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object or array of a record that is being read, with the places of the few of its values that
 * matter; they become texts only when somebody asks.
 */
final class Frame {

  /** Names whose values say what the object is. */
  private static final List<String> KEPT =
      List.of(
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

  static final int NAME = slot("name");
  static final int KEY = slot("key");
  static final int ID = slot("id");
  static final int VALUE = slot("value");
  static final int CONTENT = slot("content");
  static final int TEXT = slot("text");
  static final int SOURCE = slot("source");
  static final int TAG_NAME = slot("tagName");

  private static final int FIELDS = 3;
  private static final int NUMBER = 1 << 8;
  private static final int ESCAPED = 1 << 9;
  private static final int SLOT = NUMBER - 1;
  private static final int[] NOTHING = {};

  /** A value that matters, with its place in the record. */
  record Leaf(String text, boolean number, int start, int end) {}

  final @Nullable Frame parent;
  final FieldName name;
  final boolean array;
  @Nullable Frame attributes;

  /** How many values there are so far, in an array. */
  int count;

  /** Whether it holds something by which a person is known. */
  boolean personal;

  private final byte[] bytes;

  /** Of each value its slot with what it is, where it begins, and where it ends. */
  private int[] kept = NOTHING;

  private int values;

  /** A bit for each slot that has a value. */
  private int slots;

  Frame(@Nullable Frame parent, FieldName name, boolean array, byte[] bytes) {
    this.parent = parent;
    this.name = name;
    this.array = array;
    this.bytes = bytes;
  }

  /** Under which number the value of a field is kept; -1 when it is not. */
  static int slot(String name) {
    return KEPT.indexOf(name);
  }

  void keep(int slot, int start, int end, boolean number, boolean escaped) {
    int at = has(slot) ? find(slot) : values++ * FIELDS;
    if (at == kept.length) {
      kept = Arrays.copyOf(kept, at == 0 ? 3 * FIELDS : 2 * at);
    }
    kept[at] = slot | (number ? NUMBER : 0) | (escaped ? ESCAPED : 0);
    kept[at + 1] = start;
    kept[at + 2] = end;
    slots |= 1 << slot;
  }

  /** Keeps a value that was read; what has escapes takes more bytes than characters. */
  void keep(int slot, Leaf leaf) {
    boolean escaped = leaf.text().length() < leaf.end() - leaf.start();
    keep(slot, leaf.start(), leaf.end(), leaf.number(), escaped);
  }

  boolean has(int slot) {
    return (slots & 1 << slot) != 0;
  }

  private int find(int slot) {
    int at = 0;
    while ((kept[at] & SLOT) != slot) {
      at += FIELDS;
    }
    return at;
  }

  Optional<Leaf> leaf(int slot) {
    if (!has(slot)) {
      return Optional.empty();
    }
    int at = find(slot);
    int start = kept[at + 1];
    int end = kept[at + 2];
    String text = RecordText.of(bytes, start, end, (kept[at] & ESCAPED) != 0);
    return Optional.of(new Leaf(text, (kept[at] & NUMBER) != 0, start, end));
  }

  Optional<Leaf> leaf(String field) {
    int slot = slot(field);
    return slot < 0 ? Optional.empty() : leaf(slot);
  }

  Optional<String> text(String field) {
    return leaf(field).map(Leaf::text);
  }

  /** A whole number of a field, however it is written: {@code 5}, {@code 5.0}, {@code 5e0}. */
  Optional<Integer> number(String field) {
    int slot = slot(field);
    return slot < 0 ? Optional.empty() : number(slot);
  }

  Optional<Integer> number(int slot) {
    if (!has(slot)) {
      return Optional.empty();
    }
    int at = find(slot);
    if ((kept[at] & NUMBER) == 0) {
      return Optional.empty();
    }
    int digits = digits(kept[at + 1], kept[at + 2]);
    return digits >= 0 ? Optional.of(digits) : leaf(slot).flatMap(leaf -> whole(leaf.text()));
  }

  private static Optional<Integer> whole(String text) {
    if (text.length() > 12) {
      return Optional.empty();
    }
    double number = Double.parseDouble(text);
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? Optional.of((int) number)
        : Optional.empty();
  }

  /** The usual way to write a number, which is read quickly; -1 when it is written otherwise. */
  private int digits(int start, int end) {
    if (end - start > 9) {
      return -1;
    }
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Whether the value of a field is one of these texts of ASCII. */
  boolean isAny(int slot, byte[][] texts) {
    if (!has(slot)) {
      return false;
    }
    int at = find(slot);
    int start = kept[at + 1];
    int end = kept[at + 2];
    for (byte[] text : texts) {
      if (text.length == end - start && Arrays.equals(bytes, start, end, text, 0, text.length)) {
        return true;
      }
    }
    return false;
  }

  boolean isAttributes() {
    return !array && name.text().equals("attributes");
  }

  /** Whether it is an event by what it holds; some exports leave the time out. */
  boolean isEvent() {
    boolean outermost = parent == null || (name.text().equals("event") && parent.parent == null);
    return !array
        && number("type").isPresent()
        && (outermost || leaf("timestamp").filter(Leaf::number).isPresent());
  }
}
