package io.tapecheck.audit.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Names of fields by their bytes: a recording has few, and each of them many thousand times, mostly
 * behind the same other one.
 */
final class FieldNames {

  /** Enough for all names of a recording. */
  static final int MANY = 1 << 12;

  /** Enough for those of one record. */
  static final int FEW = 1 << 7;

  private static final int LONGEST = 64;

  /** A name that was read before. */
  static final class Known {
    private final FieldName name;
    private final byte[] spelled;
    private final int seen;
    private @Nullable Known next;

    private Known(FieldName name, byte[] spelled, int seen) {
      this.name = name;
      this.spelled = spelled;
      this.seen = seen;
    }

    FieldName name() {
      return name;
    }

    int length() {
      return spelled.length;
    }

    /** What kinds of bytes it has. */
    int seen() {
      return seen;
    }
  }

  private final @Nullable Known[] names;
  private Known last = new Known(FieldName.NONE, new byte[0], 0);

  /**
   * Names that were never read.
   *
   * @param slots how many of them are remembered at most, a power of two
   */
  FieldNames(int slots) {
    names = new Known[slots];
  }

  /** The name that stood behind the last one before, if it and a quote stand here as well. */
  @Nullable Known next(byte[] bytes, int from, int to) {
    Known next = last.next;
    if (next == null) {
      return null;
    }
    byte[] spelled = next.spelled;
    int length = spelled.length;
    if (from + length >= to || bytes[from + length] != '"') {
      return null;
    }
    for (int i = 0; i < length; i++) {
      if (spelled[i] != bytes[from + i]) {
        return null;
      }
    }
    last = next;
    return next;
  }

  /**
   * The name that these bytes of ASCII spell.
   *
   * @param seen what kinds of bytes these are
   */
  FieldName of(byte[] bytes, int from, int to, int seen) {
    if (to - from > LONGEST) {
      return new FieldName(text(bytes, from, to));
    }
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    int slot = (hash ^ hash >>> 12) & names.length - 1;
    Known known = names[slot];
    if (known == null || !isSame(known.spelled, bytes, from, to)) {
      byte[] spelled = Arrays.copyOfRange(bytes, from, to);
      known = new Known(new FieldName(text(bytes, from, to)), spelled, seen);
      names[slot] = known;
    }
    last.next = known;
    last = known;
    return known.name;
  }

  private static boolean isSame(byte[] name, byte[] bytes, int from, int to) {
    if (name.length != to - from) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (name[i] != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
  }
}
