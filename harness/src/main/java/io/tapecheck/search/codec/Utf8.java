package io.tapecheck.search.codec;

/** Tells text in UTF-8 from other bytes. */
public final class Utf8 {

  private Utf8() {}

  /** Whether it is text without other control characters than line ends and tabs. */
  public static boolean isPrintable(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      boolean control = b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t';
      if (control || (b == (byte) 0xC2 && i + 1 < to && bytes[i + 1] < (byte) 0xA0)) {
        return false;
      }
    }
    return isText(bytes, from, to);
  }

  /** Whether every byte belongs to a sound sequence; halves of characters may stand alone. */
  public static boolean isText(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int lead = bytes[i] & 0xff;
      int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      if (lead < 0xC2 || lead > 0xF4 || i + length > to) {
        return false;
      }
      for (int k = 1; k < length; k++) {
        if ((bytes[i + k] & 0xC0) != 0x80) {
          return false;
        }
      }
      i += length;
    }
    return true;
  }
}
