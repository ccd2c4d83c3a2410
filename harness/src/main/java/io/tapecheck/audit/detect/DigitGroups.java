package io.tapecheck.audit.detect;

import java.nio.charset.StandardCharsets;

/**
 * A number as it is written: groups of digits with at most two of blank, hyphen, point, slash and
 * brackets between them. One is used for all numbers of a scan.
 */
final class DigitGroups {

  private static final int MOST_DIGITS = 24;
  private static final int MOST_GROUPS = 8;

  /** Phone numbers have no more digits, and all longer numbers more groups than two. */
  private static final int MOST_OF_TWO_GROUPS = 15;

  private final byte[] digits = new byte[MOST_DIGITS];
  private final int[] ends = new int[MOST_GROUPS];
  private final int[] lengths = new int[MOST_GROUPS];
  private final char[] separators = new char[MOST_GROUPS];
  private int start;
  private int length;
  private int groups;
  private boolean endless;

  /** Reads the number that begins at a place; forgets the one before. */
  void read(Text text, int first) {
    start = first;
    length = 0;
    groups = 0;
    endless = false;
    int at = start;
    while (groups < MOST_GROUPS) {
      int end = text.endOf(ByteKind.DIGIT, at, MOST_DIGITS + 1);
      if (end - at + length > MOST_DIGITS) {
        endless |= groups == 0;
        return;
      }
      for (int i = at; i < end; i++) {
        digits[length++] = (byte) text.at(i);
      }
      lengths[groups] = end - at;
      ends[groups++] = end;
      int next = afterSeparators(text, end);
      if (next < 0) {
        return;
      }
      separators[groups - 1] = next - end == 1 ? (char) text.at(end) : '2';
      at = next;
    }
  }

  /** Whether another group of digits stands behind one that ends here. */
  static boolean goesOn(Text text, int end) {
    return afterSeparators(text, end) >= 0;
  }

  /** Where the next group begins, or -1. */
  private static int afterSeparators(Text text, int end) {
    int next = end;
    while (next < end + 2 && isSeparator(text.at(next))) {
      next++;
    }
    return next == end || !text.isDigit(next) ? -1 : next;
  }

  static boolean isSeparator(int value) {
    return value == ' '
        || value == '-'
        || value == '.'
        || value == '/'
        || value == '('
        || value == ')';
  }

  int start() {
    return start;
  }

  /** Where the first so many groups end. */
  int end(int count) {
    return ends[count - 1];
  }

  /** Whether it is one run of more digits than any number has. */
  boolean isEndless() {
    return endless;
  }

  /** Whether it is a place on a page, with more decimals than any number that somebody has. */
  boolean isFraction() {
    return groups == 2 && separators[0] == '.' && length > MOST_OF_TWO_GROUPS;
  }

  int groups() {
    return groups;
  }

  int length(int group) {
    return lengths[group];
  }

  /** How many digits all groups have. */
  int digits() {
    return length;
  }

  /** The digits of the first so many groups. */
  String digits(int count) {
    int counted = 0;
    for (int i = 0; i < count; i++) {
      counted += lengths[i];
    }
    return new String(digits, 0, counted, StandardCharsets.US_ASCII);
  }

  /** The character behind a group; 2 where there are two. */
  char separator(int group) {
    return separators[group];
  }

  /** Whether the first groups have these lengths, with one and the same separator of these. */
  boolean begins(String separatorsAllowed, int... wanted) {
    if (groups < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (lengths[i] != wanted[i]) {
        return false;
      }
    }
    for (int i = 0; i + 1 < wanted.length; i++) {
      if (separators[i] != separators[0]) {
        return false;
      }
    }
    return wanted.length == 1 || separatorsAllowed.indexOf(separators[0]) >= 0;
  }

  /** Whether the first so many groups stand by themselves, not inside a longer word or number. */
  boolean standsAlone(Text text, int count) {
    int before = text.at(start - 1);
    int after = text.at(end(count));
    boolean continues =
        (before == '.' || before == '-' || before == '/')
            && ByteKind.ALNUM.holds(text.at(start - 2));
    boolean goesOn =
        (after == '.' || after == '-') && ByteKind.ALNUM.holds(text.at(end(count) + 1));
    return !ByteKind.WORD.holds(before) && !ByteKind.WORD.holds(after) && !continues && !goesOn;
  }
}
