package io.tapecheck.audit.detect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Words that, shortly before a value, say what the value is: a label, or the name of a field. */
final class Context {

  /** Longer words may be the beginning of another: {@code phone} of {@code phoneNumber}. */
  private static final int LONG_WORD = 5;

  /** In UTF-8 the letters from À to Þ begin with this byte; the small ones are 32 further on. */
  private static final int LATIN_LEAD = 0xC3;

  private final int reach;
  private final byte[][][] byFirst = new byte[256][][];

  /**
   * Words in lower case.
   *
   * @param reach bytes before the value in which they count
   */
  Context(int reach, String... words) {
    this.reach = reach;
    List<List<byte[]>> table = new ArrayList<>();
    for (int value = 0; value < 256; value++) {
      table.add(new ArrayList<>());
    }
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      table.get(bytes[0] & 0xff).add(bytes);
    }
    for (int value = 0; value < 256; value++) {
      byFirst[value] = table.get(value).toArray(new byte[0][]);
    }
  }

  boolean before(Text text, int at) {
    return between(text, Math.max(text.from(), at - reach), at);
  }

  /** Whether one stands before a value and is not about another field. */
  boolean isOf(Text text, int value) {
    return between(text, Math.max(OwnField.start(text, value), value - reach), value);
  }

  private boolean between(Text text, int from, int at) {
    for (int start = from; start < at; start++) {
      for (byte[] word : byFirst[small(text, start)]) {
        if (stands(word, text, start, at)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean stands(byte[] word, Text text, int start, int limit) {
    int end = start + word.length;
    if (end > limit) {
      return false;
    }
    for (int i = 1; i < word.length; i++) {
      if (small(text, start + i) != (word[i] & 0xff)) {
        return false;
      }
    }
    boolean ends = word.length >= LONG_WORD || end == limit || !isSmall(text.at(end));
    return ends && begins(text, start, end);
  }

  /** At no letter, or at a capital that begins a word: {@code userTel}, {@code IPAddress}. */
  private static boolean begins(Text text, int start, int end) {
    int before = text.at(start - 1);
    boolean capital = isCapital(text.at(start));
    return !isLetter(before)
        || (capital && (!isCapital(before) || (end > start + 1 && isSmall(text.at(start + 1)))));
  }

  private static int small(Text text, int at) {
    int value = text.at(at);
    boolean accented = value >= 0x80 && value <= 0x9E && text.at(at - 1) == LATIN_LEAD;
    return isCapital(value) || accented ? value + 32 : value;
  }

  private static boolean isLetter(int value) {
    return isSmall(value) || isCapital(value) || value >= 0x80;
  }

  private static boolean isSmall(int value) {
    return value >= 'a' && value <= 'z';
  }

  private static boolean isCapital(int value) {
    return value >= 'A' && value <= 'Z';
  }
}
