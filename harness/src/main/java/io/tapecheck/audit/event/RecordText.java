package io.tapecheck.audit.event;

import java.nio.charset.StandardCharsets;

/** Characters in strings of JSON that are more than a byte of ASCII. */
final class RecordText {

  private static final int LONGEST_ESCAPE = 6;

  private RecordText() {}

  /** What a sound string or number says; without escapes and bytes beyond ASCII it is quick. */
  static String of(byte[] bytes, int from, int to, boolean escaped) {
    return escaped
        ? decode(bytes, from, to)
        : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** How long an escape or a character beyond ASCII is; 0 when JSON has no such thing. */
  static int length(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xff;
    if (lead == '\\') {
      return escape(bytes, at, to);
    }
    int length = (lead & 0xE0) == 0xC0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : 4;
    boolean sound = lead >= 0xC0 && lead < 0xF8 && at + length <= to;
    for (int i = 1; sound && i < length; i++) {
      sound = (bytes[at + i] & 0xC0) == 0x80;
    }
    return sound ? length : 0;
  }

  private static int escape(byte[] bytes, int at, int to) {
    if (at + 1 >= to) {
      return 0;
    }
    if (bytes[at + 1] != 'u') {
      return "\"\\/bfnrt".indexOf(bytes[at + 1]) >= 0 ? 2 : 0;
    }
    boolean sound = at + LONGEST_ESCAPE <= to;
    for (int i = 2; sound && i < LONGEST_ESCAPE; i++) {
      sound = Character.digit(bytes[at + i], 16) >= 0;
    }
    return sound ? LONGEST_ESCAPE : 0;
  }

  /** What a sound string says. */
  static String decode(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    int at = from;
    while (at < to) {
      byte b = bytes[at];
      if (b >= 0 && b != '\\') {
        text.append((char) b);
        at++;
        continue;
      }
      int length = length(bytes, at, to);
      text.appendCodePoint(b == '\\' ? escaped(bytes, at) : character(bytes, at, length));
      at += length;
    }
    return text.toString();
  }

  private static int escaped(byte[] bytes, int at) {
    return switch (bytes[at + 1]) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' ->
          Character.digit(bytes[at + 2], 16) << 12
              | Character.digit(bytes[at + 3], 16) << 8
              | Character.digit(bytes[at + 4], 16) << 4
              | Character.digit(bytes[at + 5], 16);
      default -> bytes[at + 1];
    };
  }

  private static int character(byte[] bytes, int at, int length) {
    int point = bytes[at] & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      point = point << 6 | (bytes[at + i] & 0x3F);
    }
    return point <= Character.MAX_CODE_POINT ? point : '\uFFFD';
  }
}
