package io.tapecheck.search;

import io.tapecheck.search.codec.Decoded;
import io.tapecheck.search.codec.Utf8;

/** Tells strings into which something is packed from words. */
final class Packed {

  private static final int SHORTEST = 6;

  private Packed() {}

  /** Whether something binary or packed stands among what was decoded. */
  static boolean isIn(Decoded decoded) {
    byte[] bytes = decoded.bytes();
    return !Utf8.isPrintable(bytes, 0, decoded.length()) || wide(bytes, decoded.length());
  }

  /** A fifth of packed characters is enough, for other text stands around them. */
  private static boolean wide(byte[] bytes, int length) {
    int wide = 0;
    for (int i = 0; i < length; i++) {
      wide += (bytes[i] & 0xff) >= 0xE0 ? 3 : 0;
    }
    return wide * 5 >= length;
  }

  /** Whether a third of the bytes are beyond ASCII, or one is a control character there. */
  static boolean mayBe(byte[] text, int from, int to) {
    int high = 0;
    for (int i = from; i < to; i++) {
      boolean control = i > from && text[i - 1] == (byte) 0xC2 && text[i] < (byte) 0xA0;
      if (control) {
        return true;
      }
      high += text[i] < 0 ? 1 : 0;
    }
    return to - from >= SHORTEST && high * 3 >= to - from;
  }
}
