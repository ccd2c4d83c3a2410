package io.tapecheck.search;

/**
 * Bytes that look like text in UTF-16 because every second is zero.
 *
 * @param start where it begins
 * @param end where it ends
 * @param littleEndian whether the zeros come second
 * @param characters how many characters have a zero
 */
record Utf16Run(int start, int end, boolean littleEndian, int characters) {

  /** More characters without a zero, or of nothing else, in a row are no text. */
  private static final int MOST_WIDE = 4;

  private static final int MOST_EMPTY = 16;

  /** The run that begins at a place; it may be empty. */
  static Utf16Run at(byte[] bytes, int start, int to, boolean littleEndian) {
    int zero = littleEndian ? 1 : 0;
    int end = start;
    int wide = 0;
    int empty = 0;
    int characters = 0;
    for (int i = start; i + 1 < to && wide <= MOST_WIDE && empty <= MOST_EMPTY; i += 2) {
      boolean narrow = bytes[i + zero] == 0;
      if (narrow && bytes[i + 1 - zero] == 0) {
        empty++;
        end = i + 2;
      } else if (narrow) {
        characters++;
        wide = 0;
        empty = 0;
        end = i + 2;
      } else {
        wide++;
      }
    }
    return new Utf16Run(start, end, littleEndian, characters);
  }

  Utf16Run orBetter(Utf16Run other) {
    return other.characters > characters ? other : this;
  }
}
