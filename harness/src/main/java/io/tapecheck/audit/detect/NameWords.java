package io.tapecheck.audit.detect;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a name: {@code newPassword}, {@code new_password} and {@code new-password} alike.
 */
final class NameWords {

  private NameWords() {}

  /** In small letters, without accents. */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String plain = isAscii(name) ? name : withoutAccents(name);
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      if (!Character.isLetterOrDigit(letter)) {
        end(word, words);
      } else {
        if (i > 0 && beginsWord(plain, i)) {
          end(word, words);
        }
        word.append(letter);
      }
    }
    end(word, words);
    return words;
  }

  /** At a capital behind a small letter, and at the last one of many before a small letter. */
  private static boolean beginsWord(String name, int at) {
    char letter = name.charAt(at);
    char before = name.charAt(at - 1);
    if (!Character.isUpperCase(letter)) {
      return false;
    }
    boolean last = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
    return Character.isLowerCase(before)
        || Character.isDigit(before)
        || (Character.isUpperCase(before) && last);
  }

  private static void end(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }

  private static boolean isAscii(String name) {
    return name.chars().allMatch(letter -> letter < 128);
  }

  private static String withoutAccents(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace("ß", "ss")
        .replace("ł", "l")
        .replace("Ł", "L")
        .replace("ø", "o")
        .replace("æ", "ae");
  }
}
