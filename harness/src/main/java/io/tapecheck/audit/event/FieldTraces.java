package io.tapecheck.audit.event;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whether a record can have to do with form fields; most have not, and need no parsing. */
final class FieldTraces {

  /** Elements that are fields. */
  private static final List<byte[]> FIELDS =
      List.of(ascii("\"input\""), ascii("\"textarea\""), ascii("\"select\""));

  private static final byte[] TYPED = ascii("\"source\":5");
  private static final byte[] CHANGED = ascii("\"attributes\":{");

  /** Attributes that say what a field is, or hold its value. */
  private static final List<byte[]> TELLING =
      List.of(
          ascii("\"value\":"),
          ascii("\"type\":"),
          ascii("\"name\":"),
          ascii("\"id\":"),
          ascii("\"autocomplete\":"));

  private FieldTraces() {}

  /**
   * Whether there are any.
   *
   * @param anyKnown whether fields are known from records before, which this one may change
   */
  static boolean in(byte[] bytes, int from, int to, boolean anyKnown) {
    for (int i = from; i + 1 < to; i++) {
      if (bytes[i] == '"' && isTrace(bytes, i, to, anyKnown)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTrace(byte[] bytes, int at, int to, boolean anyKnown) {
    return switch (bytes[at + 1]) {
      case 'a' -> anyKnown && startsWith(bytes, at, to, CHANGED) && tells(bytes, at, to);
      case 's' ->
          (anyKnown && startsWith(bytes, at, to, TYPED))
              || startsWith(bytes, at, to, FIELDS.get(2));
      case 'i' -> startsWith(bytes, at, to, FIELDS.get(0));
      case 't' -> startsWith(bytes, at, to, FIELDS.get(1));
      default -> false;
    };
  }

  /** Whether attributes tell of a field. */
  private static boolean tells(byte[] bytes, int at, int to) {
    int depth = 1;
    int i = at + CHANGED.length;
    while (i < to && depth > 0) {
      switch (bytes[i]) {
        case '{' -> depth++;
        case '}' -> depth--;
        case '"' -> {
          if (namesField(bytes, i, to)) {
            return true;
          }
          i = endOfString(bytes, i + 1, to);
        }
        default -> {
          // nothing that begins or ends anything
        }
      }
      i++;
    }
    return false;
  }

  private static boolean namesField(byte[] bytes, int at, int to) {
    for (byte[] name : TELLING) {
      if (startsWith(bytes, at, to, name)) {
        return true;
      }
    }
    return false;
  }

  private static int endOfString(byte[] bytes, int start, int to) {
    int i = start;
    while (i < to && bytes[i] != '"') {
      i += bytes[i] == '\\' ? 2 : 1;
    }
    return i;
  }

  private static boolean startsWith(byte[] bytes, int at, int to, byte[] wanted) {
    if (at + wanted.length > to) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
