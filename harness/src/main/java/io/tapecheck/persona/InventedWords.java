package io.tapecheck.persona;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Words that can be pronounced but stand in no dictionary: every syllable begins with a group of
 * consonants that no common English word begins a syllable with.
 */
final class InventedWords {

  private static final List<String> BEGINNINGS =
      List.of(
          "zv", "kv", "vr", "zl", "dz", "gz", "zm", "vl", "zd", "kz", "zr", "bz", "zg", "vz", "tz",
          "zb", "pv", "kj", "zj", "fj", "vj", "zn", "gv", "mj");
  private static final String VOWELS = "aeiouy";
  private static final String ENDINGS = "bdgkmprvxz";

  private InventedWords() {}

  /** A word of so many syllables, in lower case: three letters a syllable, and one at the end. */
  static String word(SplittableRandom random, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(BEGINNINGS.get(random.nextInt(BEGINNINGS.size())));
      word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return word.append(ENDINGS.charAt(random.nextInt(ENDINGS.length()))).toString();
  }

  /** The same with a capital, as a name. */
  static String name(SplittableRandom random, int syllables) {
    String word = word(random, syllables);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
