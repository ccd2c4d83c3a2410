package io.tapecheck.search.codec;

import java.util.Arrays;

/** Base64 in the standard and the URL alphabet, mixed or not, padded or not. */
public final class Base64Text {

  private static final byte[] VALUE = new byte[256];
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  static {
    Arrays.fill(VALUE, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      VALUE[ALPHABET.charAt(i)] = (byte) i;
    }
    VALUE['-'] = 62;
    VALUE['_'] = 63;
  }

  private Base64Text() {}

  /** Whether a byte belongs to one of the alphabets. */
  public static boolean isDigit(byte b) {
    return VALUE[b & 0xff] >= 0;
  }

  /** Decodes characters of the alphabets; what is left over of the last group is dropped. */
  public static void decode(byte[] text, int from, int to, Decoded out) {
    int i = from;
    for (; i + 4 <= to; i += 4) {
      int group =
          VALUE[text[i] & 0xff] << 18
              | VALUE[text[i + 1] & 0xff] << 12
              | VALUE[text[i + 2] & 0xff] << 6
              | VALUE[text[i + 3] & 0xff];
      if (!(out.add(group >> 16) && out.add(group >> 8) && out.add(group))) {
        return;
      }
    }
    if (to - i >= 2) {
      int group = VALUE[text[i] & 0xff] << 18 | VALUE[text[i + 1] & 0xff] << 12;
      boolean more = out.add(group >> 16);
      if (more && to - i == 3) {
        out.add((group | VALUE[text[i + 2] & 0xff] << 6) >> 8);
      }
    }
  }
}
