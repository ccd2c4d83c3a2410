package io.tapecheck.search.codec;

/** Hexadecimal digits in either case. */
public final class HexText {

  private HexText() {}

  /** The value of a digit; -1 when it is none. */
  public static int digit(byte b) {
    if (b >= '0' && b <= '9') {
      return b - '0';
    }
    int small = b | 0x20;
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
  }

  /** Decodes pairs of digits; a digit that is left over is dropped. */
  public static void decode(byte[] text, int from, int to, Decoded out) {
    for (int i = from; i + 1 < to; i += 2) {
      if (!out.add(digit(text[i]) << 4 | digit(text[i + 1]))) {
        return;
      }
    }
  }
}
