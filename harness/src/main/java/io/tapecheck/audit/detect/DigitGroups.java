package io.tapecheck.audit.detect;

/**
 * A number as it is written: groups of digits with at most two of blank, hyphen, point, slash and
 * brackets between them.
 */
final class DigitGroups {

  private static final int MOST_DIGITS = 24;
  private static final int MOST_GROUPS = 8;

  private final int start;
  private final StringBuilder digits = new StringBuilder(MOST_DIGITS);
  private final int[] ends = new int[MOST_GROUPS];
  private final int[] lengths = new int[MOST_GROUPS];
  private final StringBuilder separators = new StringBuilder(MOST_GROUPS);
  private int groups;
  private boolean endless;

  private DigitGroups(int start) {
    this.start = start;
  }

  static DigitGroups read(Text text, int start) {
    DigitGroups number = new DigitGroups(start);
    int at = start;
    while (number.groups < MOST_GROUPS) {
      int end = text.endOf(ByteKind.DIGIT, at, MOST_DIGITS + 1);
      if (end - at + number.digits.length() > MOST_DIGITS) {
        number.endless |= number.groups == 0;
        break;
      }
      number.digits.append(text.string(at, end));
      number.lengths[number.groups] = end - at;
      number.ends[number.groups++] = end;
      int next = end;
      while (next < end + 2 && isSeparator(text.at(next))) {
        next++;
      }
      if (next == end || !text.isDigit(next)) {
        break;
      }
      number.separators.append((char) (next - end == 1 ? text.at(end) : '2'));
      at = next;
    }
    return number;
  }

  private static boolean isSeparator(int value) {
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

  int groups() {
    return groups;
  }

  int length(int group) {
    return lengths[group];
  }

  /** The digits of the first so many groups. */
  String digits(int count) {
    int length = 0;
    for (int i = 0; i < count; i++) {
      length += lengths[i];
    }
    return digits.substring(0, length);
  }

  /** The character behind a group; 2 where there are two. */
  char separator(int group) {
    return separators.charAt(group);
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
      if (separators.charAt(i) != separators.charAt(0)) {
        return false;
      }
    }
    return wanted.length == 1 || separatorsAllowed.indexOf(separators.charAt(0)) >= 0;
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
