package io.tapecheck.audit.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Names of fields by their bytes: a recording has few, and each of them many thousand times. */
final class FieldNames {

  private static final int SLOTS = 1 << 12;
  private static final int LONGEST = 64;

  private final @Nullable FieldName[] names = new FieldName[SLOTS];
  private final byte[][] spelled = new byte[SLOTS][0];

  /** The name that these bytes of ASCII spell. */
  FieldName of(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return new FieldName(text(bytes, from, to));
    }
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    int slot = (hash ^ hash >>> 12) & SLOTS - 1;
    FieldName known = names[slot];
    if (known == null || !isSame(spelled[slot], bytes, from, to)) {
      known = new FieldName(text(bytes, from, to));
      names[slot] = known;
      spelled[slot] = Arrays.copyOfRange(bytes, from, to);
    }
    return known;
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
