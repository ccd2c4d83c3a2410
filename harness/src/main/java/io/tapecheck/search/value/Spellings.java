package io.tapecheck.search.value;

import io.tapecheck.persona.Canary;
import io.tapecheck.search.text.Folding;
import io.tapecheck.search.text.Shape;
import io.tapecheck.search.text.Spelling;
import io.tapecheck.search.text.SpellingIndex;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a value down in every way that text may hold it: as it is, as dates and telephone numbers
 * are written, reversed, in ROT13. Case, accents, width, blanks and punctuation need no spelling of
 * their own, for text is searched folded.
 */
public final class Spellings {

  private static final List<String> REVERSED = List.of("reversed");
  private static final List<String> ROT13 = List.of("rot13");
  private static final List<String> DATE = List.of("date");
  private static final List<String> PHONE = List.of("phone");

  private static final List<String> BASE64 = List.of("base64");
  private static final List<String> BASE58 = List.of("base58");

  private static final int ENCODED = 0;
  private static final int FAR = 3;
  private static final int NEAR = 1;

  /** With fewer digits than this a value is no number but a word. */
  private static final int FEWEST_DIGITS = 8;

  /** Anything shorter turns up inside text by chance. */
  private static final int SHORTEST = 5;

  private static final int LONG_NUMBER = 12;
  private static final int LONG_WORD = 8;

  private Spellings() {}

  /** All spellings of a value that can be searched for inside text; none when it is too short. */
  public static List<Spelling> of(Canary canary) {
    String value = canary.value().strip();
    List<Spelling> spellings = new ArrayList<>();
    add(spellings, canary, List.of(), 0, value, shape(value));
    Dates.of(value).forEach(date -> add(spellings, canary, DATE, NEAR, date, Shape.AS_IT_IS));
    PhoneNumbers.of(value)
        .forEach(number -> add(spellings, canary, PHONE, NEAR, number, shape(number)));
    String reversed = new StringBuilder(value).reverse().toString();
    if (!reversed.equals(value)) {
      add(spellings, canary, REVERSED, FAR, reversed, shape(value));
    }
    String rotated = rot13(value);
    if (!rotated.equals(value)) {
      add(spellings, canary, ROT13, FAR, rotated, shape(value));
    }
    EncodedWords.base64(value)
        .forEach(word -> add(spellings, canary, BASE64, ENCODED, word, Shape.EXACT));
    EncodedWords.base58(value)
        .forEach(word -> add(spellings, canary, BASE58, ENCODED, word, Shape.EXACT));
    return spellings;
  }

  /** Whether a value can be searched for inside text at all. */
  public static boolean isLongEnough(String value) {
    return value.length() >= SHORTEST && Folding.fold(value).length >= SpellingIndex.SHORTEST;
  }

  private static void add(
      List<Spelling> spellings,
      Canary canary,
      List<String> form,
      int rank,
      String text,
      Shape shape) {
    boolean known = spellings.stream().anyMatch(spelling -> spelling.text().equalsIgnoreCase(text));
    if (isLongEnough(text) && !known) {
      spellings.add(new Spelling(canary, form, rank, text, shape));
    }
  }

  /** Which places of the folded value are the value and not chance. */
  static Shape shape(String value) {
    long digits = value.chars().filter(c -> c >= '0' && c <= '9').count();
    int folded = Folding.fold(value).length;
    if (Dates.isDate(value)) {
      return Shape.AS_IT_IS;
    }
    if (digits >= FEWEST_DIGITS && digits * 2 >= value.length()) {
      return digits >= LONG_NUMBER ? Shape.LONG_NUMBER : Shape.NUMBER;
    }
    if (digits == folded) {
      return Shape.AS_IT_IS;
    }
    return folded >= LONG_WORD ? Shape.WORDS : Shape.SHORT_WORD;
  }

  private static String rot13(String value) {
    StringBuilder rotated = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 'a' && c <= 'z') {
        c = (char) ('a' + (c - 'a' + 13) % 26);
      } else if (c >= 'A' && c <= 'Z') {
        c = (char) ('A' + (c - 'A' + 13) % 26);
      }
      rotated.append(c);
    }
    return rotated.toString();
  }
}
