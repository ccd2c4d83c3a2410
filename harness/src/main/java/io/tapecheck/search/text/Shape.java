package io.tapecheck.search.text;

/** Which spellings of a folded value are that value, and which are chance. */
public enum Shape {
  /** Eight letters and digits or more, with up to four other characters between any two. */
  WORDS {
    @Override
    boolean fits(byte[] text, int from, int to, int[] starts, int length) {
      for (int i = 1; i < length; i++) {
        if (starts[i] - starts[i - 1] > MOST_BETWEEN + 1 && gap(text, starts, i) > MOST_BETWEEN) {
          return false;
        }
      }
      return true;
    }
  },
  /** Fewer: not inside a longer word, and with one blank or mark between two at most. */
  SHORT_WORD {
    @Override
    boolean fits(byte[] text, int from, int to, int[] starts, int length) {
      for (int i = 1; i < length; i++) {
        if (gap(text, starts, i) > 1) {
          return false;
        }
      }
      return !touchesLetterOrDigit(text, from, to, starts, length);
    }
  },
  /** Twelve digits or more, grouped in any way, not inside a longer number. */
  LONG_NUMBER {
    @Override
    boolean fits(byte[] text, int from, int to, int[] starts, int length) {
      return isGrouped(text, starts, length, 2) && !touchesDigit(text, from, to, starts, length);
    }
  },
  /** Eight to eleven digits: grouped as people group them, not inside a longer word. */
  NUMBER {
    @Override
    boolean fits(byte[] text, int from, int to, int[] starts, int length) {
      return isGrouped(text, starts, length, 2)
          && hasWideGroups(text, starts, length)
          && !touchesLetterOrDigit(text, from, to, starts, length);
    }
  },
  /** As it is, whatever the case, not inside a longer word. */
  AS_IT_IS {
    @Override
    boolean fits(byte[] text, int from, int to, int[] starts, int length) {
      return !touchesLetterOrDigit(text, from, to, starts, length);
    }
  },
  /** Only the very characters, which no other text holds by chance. */
  EXACT {
    @Override
    boolean fits(byte[] text, int from, int to, int[] starts, int length) {
      return false;
    }
  };

  /** So many characters, each as it is in the value, are no chance, whatever they touch. */
  private static final int LONG_EXACT = 12;

  private static final int MOST_BETWEEN = 4;
  private static final int MOST_GROUPS = 5;

  /**
   * Whether a spelling is the value.
   *
   * @param starts where each folded byte begins in the text
   * @param length how many folded bytes there are
   */
  abstract boolean fits(byte[] text, int from, int to, int[] starts, int length);

  /**
   * Whether the very characters of the value, which stand there, are no part of a longer word.
   *
   * @param characters how many there are
   */
  boolean standsAlone(byte[] text, int from, int to, int[] starts, int length, int characters) {
    return switch (this) {
      case WORDS, EXACT -> true;
      case LONG_NUMBER -> !touchesDigit(text, from, to, starts, length);
      case NUMBER, SHORT_WORD, AS_IT_IS ->
          characters >= LONG_EXACT
              ? !touchesDigit(text, from, to, starts, length)
              : !touchesLetterOrDigit(text, from, to, starts, length);
    };
  }

  /** Other characters between a folded byte and the one before. */
  private static int gap(byte[] text, int[] starts, int i) {
    int characters = 0;
    for (int at = starts[i - 1] + 1; at < starts[i]; at++) {
      if ((text[at] & 0xC0) != 0x80) {
        characters++;
      }
    }
    return characters;
  }

  private static boolean isGrouped(byte[] text, int[] starts, int length, int most) {
    for (int i = 1; i < length; i++) {
      if (starts[i] - starts[i - 1] > 1) {
        if (gap(text, starts, i) > most) {
          return false;
        }
        for (int at = starts[i - 1] + 1; at < starts[i]; at++) {
          if (!isSeparator(text[at])) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /**
   * Coordinates are digits with separators too. In a number that people write each group but the
   * first has two digits at least, and dots stand in it alone, beside brackets, or not at all.
   */
  private static boolean hasWideGroups(byte[] text, int[] starts, int length) {
    int groups = 1;
    int width = 1;
    boolean dots = false;
    boolean others = false;
    boolean brackets = false;
    for (int i = 1; i < length; i++) {
      if (starts[i] - starts[i - 1] == 1) {
        width++;
        continue;
      }
      if (width < 2 && groups > 1) {
        return false;
      }
      for (int at = starts[i - 1] + 1; at < starts[i]; at++) {
        dots |= text[at] == '.';
        others |= text[at] != '.';
        brackets |= text[at] == '(' || text[at] == ')';
      }
      groups++;
      width = 1;
    }
    return groups <= MOST_GROUPS && (groups == 1 || width >= 2) && (brackets || !(dots && others));
  }

  /** Blanks of one to three bytes, hyphens and dashes, dot, slash, plus and brackets. */
  private static boolean isSeparator(byte b) {
    return b == ' ' || b == '-' || b == '.' || b == '/' || b == '(' || b == ')' || b == '+'
        || b < 0;
  }

  /** Whether a number goes on before or after; a letter that ends the value ends it. */
  private static boolean touchesDigit(byte[] text, int from, int to, int[] starts, int length) {
    int first = starts[0];
    int last = starts[length - 1];
    return (first > from && isDigit(text[first]) && isDigit(text[first - 1]))
        || (last + 1 < to && isDigit(text[last]) && isDigit(text[last + 1]));
  }

  private static boolean touchesLetterOrDigit(
      byte[] text, int from, int to, int[] starts, int length) {
    int after = starts[length - 1] + 1;
    return (starts[0] > from && Folding.OF_BYTE[text[starts[0] - 1] & 0xff] > 0)
        || (after < to && Folding.OF_BYTE[text[after] & 0xff] > 0);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
