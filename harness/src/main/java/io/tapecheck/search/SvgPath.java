package io.tapecheck.search;

/**
 * The data of an SVG path, as its attribute {@code d} has it: letters of commands, and numbers.
 * Pages are full of them, and in a row of letters, digits and hyphens nearly everything could be
 * encoded; but nothing that an encoder makes reads as a drawing from beginning to end.
 */
final class SvgPath {

  private static final int SHORTEST = 12;
  private static final int FEWEST_COMMANDS = 3;

  private static final byte NUMBER = 1;
  private static final byte COMMAND = 2;
  private static final byte[] KINDS = new byte[256];

  static {
    for (byte b : bytes("0123456789.,- ")) {
      KINDS[b] = NUMBER;
    }
    for (byte b : bytes("MmLlHhVvCcSsQqTtAaZz")) {
      KINDS[b] = COMMAND;
    }
  }

  private SvgPath() {}

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** Whether a whole string is one: it moves, and only then draws. */
  static boolean is(byte[] text, int from, int to) {
    if (to - from < SHORTEST || (text[from] | 0x20) != 'm') {
      return false;
    }
    int commands = 0;
    boolean letter = false;
    for (int i = from; i < to; i++) {
      int kind = KINDS[text[i] & 0xff];
      boolean isLetter = kind == COMMAND;
      boolean close = isLetter && letter && (text[i - 1] | 0x20) != 'z';
      if (kind == 0 || close) {
        return false; // two letters stand side by side only where one of them closes
      }
      commands += kind >> 1;
      letter = isLetter;
    }
    return commands >= FEWEST_COMMANDS;
  }
}
