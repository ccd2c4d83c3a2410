package io.tapecheck.search.codec;

/** Bytes that were packed into a string, one in a character, and the string written in UTF-8. */
public final class Latin1Text {

  private Latin1Text() {}

  /**
   * Gives the bytes back.
   *
   * @return whether the text was packed bytes: only characters up to 255, and either some of them
   *     controls or all together text in UTF-8 that was taken for Latin-1
   */
  public static boolean decode(byte[] text, int from, int to, Decoded out) {
    boolean controls = false;
    int i = from;
    while (i < to) {
      int b = text[i] & 0xff;
      if (b < 0x80) {
        controls |= b < ' ' && b != '\n' && b != '\r' && b != '\t';
        i++;
      } else if ((b == 0xC2 || b == 0xC3) && i + 1 < to && (text[i + 1] & 0xC0) == 0x80) {
        b = (b & 3) << 6 | (text[i + 1] & 0x3F);
        controls |= b < 0xA0;
        i += 2;
      } else {
        return false;
      }
      if (!out.add(b)) {
        return false;
      }
    }
    boolean packed = out.length() < to - from;
    return packed && (controls || Utf8.isText(out.bytes(), 0, out.length()));
  }
}
