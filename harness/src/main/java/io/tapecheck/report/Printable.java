package io.tapecheck.report;

import java.util.Locale;

/**
 * Text that does nothing to whatever shows it: what is no character to be seen stands there as an
 * escape. Pages, tapes, scenarios and names of files say what they like; everything that we print
 * or write for people passes here last. The escapes are those of JSON, so that JSON means the same
 * afterwards.
 */
public final class Printable {

  private Printable() {}

  /** A text of one line. */
  public static String of(String text) {
    return escaped(text, false);
  }

  /** A text of lines, whose ends and tabs stay. */
  public static String lines(String text) {
    return escaped(text, true);
  }

  private static String escaped(String text, boolean lines) {
    int first = 0;
    while (first < text.length() && isPlain(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder seen = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      if (isSeen(point) || (lines && isEndOfLine(text, i))) {
        seen.appendCodePoint(point);
      } else {
        for (char unit : Character.toChars(point)) {
          seen.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
      }
      i = next;
    }
    return seen.toString();
  }

  private static boolean isPlain(char unit) {
    return unit >= ' ' && unit < 0x7f;
  }

  /** A carriage return that does not end a line would have it written over. */
  private static boolean isEndOfLine(String text, int at) {
    char unit = text.charAt(at);
    return unit == '\n'
        || unit == '\t'
        || (unit == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n');
  }

  /**
   * Not so are controls, what turns the direction of reading, what has no width, halves of
   * characters, and what XML has no way to write.
   */
  private static boolean isSeen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> (point & 0xfffe) != 0xfffe && !isBlankLetter(point);
    };
  }

  /** Letters by their category that nobody sees: the fillers of Hangul and a blank of Braille. */
  private static boolean isBlankLetter(int point) {
    return point == 0x115f
        || point == 0x1160
        || point == 0x3164
        || point == 0xffa0
        || point == 0x2800
        || point == 0x034f;
  }
}
