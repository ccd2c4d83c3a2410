package io.tapecheck.search.codec;

/** Text in UTF-16, as JavaScript's strings are when they are written down as they lie in memory. */
public final class Utf16Text {

  private static final int LOOKED_AT = 32;

  private Utf16Text() {}

  /** Whether a byte order mark stands here. */
  public static boolean hasMark(byte[] bytes, int from, int to) {
    return to - from >= 2
        && ((bytes[from] == (byte) 0xFF && bytes[from + 1] == (byte) 0xFE)
            || (bytes[from] == (byte) 0xFE && bytes[from + 1] == (byte) 0xFF));
  }

  /**
   * Which bytes are zero at the beginning: more than 0 when more of the second ones are, as in
   * little-endian text; less than 0 when more of the first; 0 when it does not look like UTF-16.
   */
  public static int tilt(byte[] bytes, int from, int to) {
    int tilt = 0;
    for (int i = from; i + 1 < to && i < from + LOOKED_AT; i += 2) {
      tilt += (bytes[i + 1] == 0 ? 1 : 0) - (bytes[i] == 0 ? 1 : 0);
    }
    return tilt;
  }

  /** Decodes into UTF-8. */
  public static void decode(byte[] bytes, int from, int to, boolean littleEndian, Decoded out) {
    for (int i = from; i + 1 < to; i += 2) {
      int unit = unit(bytes, i, littleEndian);
      if (unit >= 0xD800 && unit < 0xDC00 && i + 3 < to) {
        int low = unit(bytes, i + 2, littleEndian);
        if (low >= 0xDC00 && low < 0xE000) {
          unit = Character.toCodePoint((char) unit, (char) low);
          i += 2;
        }
      }
      if (!out.addCharacter(unit)) {
        return;
      }
    }
  }

  /** The unit of 16 bits at a place. */
  public static int unit(byte[] bytes, int at, boolean littleEndian) {
    int first = bytes[at] & 0xff;
    int second = bytes[at + 1] & 0xff;
    return littleEndian ? second << 8 | first : first << 8 | second;
  }
}
