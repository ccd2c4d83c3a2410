package io.tapecheck.search.codec;

/** The escapes of JSON and JavaScript strings. */
public final class JsonText {

  private JsonText() {}

  /** Whether an escape begins here. */
  public static boolean beginsAt(byte[] text, int at, int to) {
    if (text[at] != '\\' || at + 1 >= to) {
      return false;
    }
    byte kind = text[at + 1];
    if (kind == 'u' || kind == 'x') {
      return number(text, at + 2, to, kind == 'u' ? 4 : 2) >= 0;
    }
    return "\"\\/bfnrt'".indexOf(kind) >= 0;
  }

  /** Decodes; what is no sound escape stays as it is. */
  public static void decode(byte[] text, int from, int to, Decoded out) {
    int i = from;
    boolean more = true;
    while (i < to && more) {
      int plain = i;
      while (i < to && text[i] != '\\') {
        i++;
      }
      if (i > plain) {
        more = out.add(text, plain, i - plain);
        continue;
      }
      if (i + 1 >= to) {
        more = out.add(text[i++]);
        continue;
      }
      byte kind = text[i + 1];
      if (kind == 'u' || kind == 'x') {
        int digits = kind == 'u' ? 4 : 2;
        int unit = number(text, i + 2, to, digits);
        if (unit < 0) {
          more = out.add(text[i++]);
          continue;
        }
        i += 2 + digits;
        int low =
            kind == 'u' && i + 1 < to && text[i] == '\\' && text[i + 1] == 'u'
                ? number(text, i + 2, to, 4)
                : -1;
        if (unit >= 0xD800 && unit < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
          i += 6;
          unit = Character.toCodePoint((char) unit, (char) low);
        }
        more = out.addCharacter(unit);
        continue;
      }
      int single =
          switch (kind) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '"', '\\', '/', '\'' -> kind;
            default -> -1;
          };
      if (single < 0) {
        more = out.add(text[i++]);
      } else {
        more = out.add(single);
        i += 2;
      }
    }
  }

  private static int number(byte[] text, int at, int to, int digits) {
    if (at + digits > to) {
      return -1;
    }
    int number = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = HexText.digit(text[i]);
      if (digit < 0) {
        return -1;
      }
      number = number << 4 | digit;
    }
    return number;
  }
}
