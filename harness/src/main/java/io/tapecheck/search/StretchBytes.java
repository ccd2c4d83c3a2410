package io.tapecheck.search;

/**
 * Kinds of bytes in the strings of JSON, as bits, so that those of a whole string are told by one
 * number. A string of small letters, blanks and commas has none of them.
 */
public final class StretchBytes {

  /** Makes more of a run of letters than a word: digits, capitals and the signs of base64. */
  public static final int TELLING = 1;

  /** What a number, an address, a name before its value or an element begins at or has in it. */
  public static final int CLUE = 2;

  /** A sign that something is escaped or packed. */
  public static final int SIGN = 4;

  /** An escape of JSON, or a byte beyond ASCII. */
  public static final int SPECIAL = 8;

  /** What does not simply go on with a string: quote, backslash, controls, beyond ASCII. */
  public static final int STOP = -1;

  private static final byte[] KINDS = new byte[256];

  static {
    for (int b = 0; b < 256; b++) {
      boolean digit = b >= '0' && b <= '9';
      boolean telling = digit || (b >= 'A' && b <= 'Z') || "+/-_".indexOf(b) >= 0;
      boolean clue = digit || "@=:/<+-".indexOf(b) >= 0;
      boolean sign = "%&^\u007f".indexOf(b) >= 0;
      boolean stop = b < ' ' || b >= 0x80 || b == '"' || b == '\\';
      KINDS[b] =
          (byte) (stop ? STOP : (telling ? TELLING : 0) | (clue ? CLUE : 0) | (sign ? SIGN : 0));
    }
  }

  private StretchBytes() {}

  /** The kind of each byte, or {@link #STOP}; a copy for whoever reads many. */
  public static byte[] kinds() {
    return KINDS.clone();
  }
}
