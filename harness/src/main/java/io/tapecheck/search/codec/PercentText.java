package io.tapecheck.search.codec;

/** Percent-encoding of URLs and forms. */
public final class PercentText {

  private PercentText() {}

  /** Whether an encoded byte begins here. */
  public static boolean beginsAt(byte[] text, int at, int to) {
    return text[at] == '%'
        && at + 2 < to
        && HexText.digit(text[at + 1]) >= 0
        && HexText.digit(text[at + 2]) >= 0;
  }

  /** Whether a byte can belong to an encoded text. */
  public static boolean continues(byte b) {
    return b > ' ' && b != '"' && b != '<' && b != '>' && b != '\\' && b != 0x7f;
  }

  /** Whether a byte stands between the names and values of an address or a form. */
  public static boolean separates(byte b) {
    return b == '&' || b == '=' || b == '?' || b == '#' || b == ';';
  }

  /** Decodes; what is no sound escape stays as it is, and so does a plus. */
  public static void decode(byte[] text, int from, int to, Decoded out) {
    decode(text, from, to, (byte) '+', out);
  }

  /** Decodes what a form sent: a plus is a blank. */
  public static void decodeForm(byte[] text, int from, int to, Decoded out) {
    decode(text, from, to, (byte) ' ', out);
  }

  private static void decode(byte[] text, int from, int to, byte plus, Decoded out) {
    for (int i = from; i < to; i++) {
      boolean more;
      if (beginsAt(text, i, to)) {
        more = out.add(HexText.digit(text[i + 1]) << 4 | HexText.digit(text[i + 2]));
        i += 2;
      } else {
        more = out.add(text[i] == '+' ? plus : text[i]);
      }
      if (!more) {
        return;
      }
    }
  }
}
