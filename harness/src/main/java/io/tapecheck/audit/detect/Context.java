package io.tapecheck.audit.detect;

import java.util.List;
import java.util.Locale;

/** Words that, shortly before a value, say what the value is: a label, or the name of a field. */
final class Context {

  /** Longer words may be the beginning of another: {@code phone} of {@code phoneNumber}. */
  private static final int LONG_WORD = 5;

  private final int reach;
  private final List<String> words;

  /**
   * Words in lower case.
   *
   * @param reach bytes before the value in which they count
   */
  Context(int reach, String... words) {
    this.reach = reach;
    this.words = List.of(words);
  }

  boolean before(Text text, int at) {
    String original = text.string(at - reach, at);
    String near = original.toLowerCase(Locale.ROOT);
    if (near.length() != original.length()) {
      return false; // a letter whose lower case is longer; positions would not agree
    }
    return words.stream().anyMatch(word -> stands(word, near, original));
  }

  private static boolean stands(String word, String near, String original) {
    for (int at = near.indexOf(word); at >= 0; at = near.indexOf(word, at + 1)) {
      boolean begins =
          at == 0
              || !Character.isLetter(original.charAt(at - 1))
              || Character.isUpperCase(original.charAt(at));
      int end = at + word.length();
      boolean ends =
          word.length() >= LONG_WORD
              || end == near.length()
              || !Character.isLowerCase(original.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }
}
