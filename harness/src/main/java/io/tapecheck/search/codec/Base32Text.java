package io.tapecheck.search.codec;

/** Base32 of RFC 4648 in either case. */
public final class Base32Text {

  private Base32Text() {}

  /** The value of a digit; -1 when it is none. */
  public static int digit(byte b) {
    if (b >= '2' && b <= '7') {
      return b - '2' + 26;
    }
    int small = b | 0x20;
    return small >= 'a' && small <= 'z' && b > '9' ? small - 'a' : -1;
  }

  /** Decodes digits; the bits that are left over are dropped. */
  public static void decode(byte[] text, int from, int to, Decoded out) {
    int bits = 0;
    int held = 0;
    for (int i = from; i < to; i++) {
      bits = bits << 5 | digit(text[i]);
      held += 5;
      if (held >= 8) {
        held -= 8;
        if (!out.add(bits >> held)) {
          return;
        }
      }
    }
  }
}
