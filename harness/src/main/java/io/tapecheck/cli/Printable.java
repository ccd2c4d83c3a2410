package io.tapecheck.cli;

/**
 * Text that does nothing to a terminal: what is no character to be seen stands there as an escape.
 * Names of files come from whoever made the files.
 */
final class Printable {

  private Printable() {}

  static String of(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (isSeen(point)) {
                seen.appendCodePoint(point);
              } else if (point <= 0xFFFF) {
                seen.append("\\u%04x".formatted(point));
              } else {
                seen.append("\\u{%x}".formatted(point));
              }
            });
    return seen.toString();
  }

  /** Not so are controls, what turns the direction of reading, and halves of characters. */
  private static boolean isSeen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
