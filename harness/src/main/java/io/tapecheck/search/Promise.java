package io.tapecheck.search;

import io.tapecheck.search.codec.Decoded;
import io.tapecheck.search.codec.Deflated;

/** Tells what may be something from what is chance, by a look at the bytes. */
final class Promise {

  /** Characters in a row that chance seldom brings. */
  private static final int RUN = 5;

  /** Every second byte is zero so long: megabytes of chance do not bring that. */
  private static final int SURE_WIDE_RUN = 8;

  private Promise() {}

  /** Whether text, UTF-16 or compressed data may stand in it. */
  static boolean of(Decoded decoded) {
    byte[] bytes = decoded.bytes();
    int length = decoded.length();
    int run = 0;
    int zeros = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xff;
      if (isText(bytes, i, length)) {
        if (++run >= RUN) {
          return true;
        }
      } else {
        run = 0;
        zeros += b == 0 ? 1 : 0;
      }
      if (i > 0 && isMagic(bytes[i - 1], b)) {
        return true;
      }
    }
    return zeros >= RUN && zeros * 3 >= length;
  }

  /** Whether a byte is zero, as in UTF-16, or may begin an escape. */
  static boolean holdsMark(Decoded decoded) {
    byte[] bytes = decoded.bytes();
    for (int i = 0; i < decoded.length(); i++) {
      byte b = bytes[i];
      if (b == 0 || b == '&' || b == '%' || b == '\\') {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether text, UTF-16 or gzip stands in it that is not there by chance; for what is so long that
   * chance makes up everything that is short. The longest row of ASCII that chance brings grows
   * with the logarithm of the length; with letters beyond ASCII, of which chance brings more, it is
   * less than twice as long.
   */
  static boolean isSure(Decoded decoded) {
    byte[] bytes = decoded.bytes();
    int length = decoded.length();
    int row = 35 - Integer.numberOfLeadingZeros(length);
    int run = 0;
    int textRun = 0;
    int wideRun = 0;
    for (int i = 0; i < length; i++) {
      run = bytes[i] >= 0 && isText(bytes, i, length) ? run + 1 : 0;
      textRun = isText(bytes, i, length) ? textRun + 1 : 0;
      boolean wide = i > 0 && (bytes[i] == 0) != (bytes[i - 1] == 0);
      wideRun = wide ? wideRun + 1 : 0;
      boolean isText = run >= row || textRun >= 2 * row || wideRun >= SURE_WIDE_RUN;
      if (isText || Deflated.isGzip(bytes, i, length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMagic(byte before, int b) {
    return before == 0x1f && b == 0x8b
        || before == 0x78 && (b == 0x01 || b == 0x5e || b == 0x9c || b == 0xda);
  }

  /** Whether it is text from beginning to end. */
  static boolean isText(Decoded decoded) {
    for (int i = 0; i < decoded.length(); i++) {
      if (!isText(decoded.bytes(), i, decoded.length())) {
        return false;
      }
    }
    return decoded.length() > 0;
  }

  /** Printable, or a byte of a longer character beside its fellow. */
  private static boolean isText(byte[] bytes, int at, int length) {
    byte b = bytes[at];
    if (b >= 0) {
      return b >= ' ' && b < 0x7f || b == '\n' || b == '\r' || b == '\t';
    }
    boolean lead = (b & 0xC0) == 0xC0 && (b & 0xff) >= 0xC2 && (b & 0xff) <= 0xF4;
    return lead ? at + 1 < length && (bytes[at + 1] & 0xC0) == 0x80 : at > 0 && bytes[at - 1] < 0;
  }
}
