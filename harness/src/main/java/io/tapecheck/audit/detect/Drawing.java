package io.tapecheck.audit.detect;

/** Paths and points of SVG, in which numbers of any length stand. */
final class Drawing {

  private static final String PATH_LETTERS = "MmLlHhVvCcSsQqTtAaZz";
  private static final int LONGEST = 16 << 10;

  private Drawing() {}

  static boolean isPathLetter(int value) {
    return value > 0 && PATH_LETTERS.indexOf(value) >= 0;
  }

  /**
   * Whether a number stands among coordinates: behind others, back to the beginning of a quoted
   * text that begins with a path's first move, or is an attribute of points.
   */
  static boolean holds(Text text, int number) {
    int at = number;
    boolean others = false;
    while (at > number - LONGEST && isOfPath(text.at(at - 1))) {
      at--;
      others |= text.isDigit(at);
    }
    int quote = text.at(at - 1);
    boolean quoted = quote == '"' || quote == '\'';
    boolean moves = text.at(at) == 'M' || text.at(at) == 'm';
    return others && quoted && (moves || isOfPoints(text, at - 1));
  }

  private static boolean isOfPoints(Text text, int quote) {
    int end = text.at(quote - 1) == '\\' ? quote - 1 : quote;
    int sign = text.startOf(ByteKind.BLANK, end, 2) - 1;
    int name = text.at(sign - 1) == '"' ? sign - 1 : sign;
    name = text.at(name - 1) == '\\' ? name - 1 : name;
    return text.startsWith("points", name - 6);
  }

  private static boolean isOfPath(int value) {
    return ByteKind.NUMBER.holds(value)
        || isPathLetter(value)
        || (value > 0 && ",+eE\n\r\t".indexOf(value) >= 0);
  }
}
