package io.tapecheck.search.codec;

import java.util.Arrays;

/**
 * Base64, padded or not. What the last two of its 64 signs are differs: {@code +/} in RFC 4648,
 * {@code -_} in addresses, and trackers mix them, {@code +-} for example.
 */
public final class Base64Text {

  /** Which of the four signs are 62; the others are 63. */
  public enum Alphabet {
    /** {@code +/}, {@code -_}, and both at once. */
    USUAL("+-"),
    /** {@code +-}, {@code _-}, {@code _/}. */
    SWAPPED("+_");

    private final byte[] value = VALUE.clone();

    Alphabet(String are62) {
      for (char sign : "+/-_".toCharArray()) {
        value[sign] = (byte) (are62.indexOf(sign) >= 0 ? 62 : 63);
      }
    }
  }

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

  /** Decodes in the usual alphabets. */
  public static void decode(byte[] text, int from, int to, Decoded out) {
    decode(Alphabet.USUAL, text, from, to, out);
  }

  /** Decodes characters of the alphabets; what is left over of the last group is dropped. */
  public static void decode(Alphabet alphabet, byte[] text, int from, int to, Decoded out) {
    byte[] value = alphabet.value;
    int i = from;
    int whole = (to - from) >> 2;
    if (whole > 0 && out.hasRoom(3 * whole)) {
      byte[] bytes = out.bytes();
      int at = out.length();
      for (int last = from + 4 * whole; i < last; i += 4) {
        int group =
            value[text[i] & 0xff] << 18
                | value[text[i + 1] & 0xff] << 12
                | value[text[i + 2] & 0xff] << 6
                | value[text[i + 3] & 0xff];
        bytes[at] = (byte) (group >> 16);
        bytes[at + 1] = (byte) (group >> 8);
        bytes[at + 2] = (byte) group;
        at += 3;
      }
      out.wrote(3 * whole);
    }
    for (; i + 4 <= to; i += 4) {
      int group =
          value[text[i] & 0xff] << 18
              | value[text[i + 1] & 0xff] << 12
              | value[text[i + 2] & 0xff] << 6
              | value[text[i + 3] & 0xff];
      if (!(out.add(group >> 16) && out.add(group >> 8) && out.add(group))) {
        return;
      }
    }
    if (to - i >= 2) {
      int group = value[text[i] & 0xff] << 18 | value[text[i + 1] & 0xff] << 12;
      boolean more = out.add(group >> 16);
      if (more && to - i == 3) {
        out.add((group | value[text[i + 2] & 0xff] << 6) >> 8);
      }
    }
  }
}
