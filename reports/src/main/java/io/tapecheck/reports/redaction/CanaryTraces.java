package io.tapecheck.reports.redaction;

import io.tapecheck.persona.Canary;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Parts of canaries, for pictures: the last four digits of a card, a name out of an address, a
 * value that is written in groups, backwards or in capitals. Everything but letters and digits is
 * passed over. That a text with the same four digits is painted over for no reason is cheaper than
 * to show a part of a value.
 */
final class CanaryTraces {

  /** So many characters in a row, one of them a digit, are a trace of a value. */
  private static final int WITH_DIGITS = 4;

  /** So many letters in a row are one. */
  private static final int LETTERS = 5;

  private final Map<String, Canary> parts = new HashMap<>();
  private final Map<String, Canary> words = new HashMap<>();

  CanaryTraces(Collection<Canary> canaries) {
    for (Canary canary : canaries) {
      String[] pieces = canary.value().split("@", 2);
      List<String> folded = words(pieces[0]);
      folded.forEach(word -> words.putIfAbsent(word, canary));
      String whole = fold(canary.value());
      add(whole, canary);
      add(new StringBuilder(whole).reverse().toString(), canary);
    }
  }

  private void add(String whole, Canary canary) {
    if (whole.length() < WITH_DIGITS) {
      words.putIfAbsent(whole, canary);
    }
    for (int from = 0; from < whole.length(); from++) {
      part(whole, from, from + WITH_DIGITS, canary);
      part(whole, from, from + LETTERS, canary);
    }
  }

  private void part(String whole, int from, int to, Canary canary) {
    if (to <= whole.length() && isTelling(whole.substring(from, to))) {
      parts.putIfAbsent(whole.substring(from, to), canary);
    }
  }

  private static boolean isTelling(String part) {
    return part.length() >= LETTERS || part.chars().anyMatch(Character::isDigit);
  }

  /** The canary of which a part ends at a place of a folded text. */
  Optional<Canary> endingAt(String folded, int end, int[] length) {
    for (int part = WITH_DIGITS; part <= LETTERS; part++) {
      if (end >= part) {
        Canary found = parts.get(folded.substring(end - part, end));
        if (found != null) {
          length[0] = part;
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  /** The canary of which a text holds a word or a part. */
  Optional<Canary> in(String text) {
    for (String word : words(text)) {
      if (words.containsKey(word)) {
        return Optional.ofNullable(words.get(word));
      }
    }
    String folded = fold(text);
    int[] length = new int[1];
    for (int end = WITH_DIGITS; end <= folded.length(); end++) {
      Optional<Canary> found = endingAt(folded, end, length);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A canary that is a folded text as a whole; for what is put together of single letters. */
  Optional<Canary> whole(String folded) {
    return Optional.ofNullable(words.get(folded));
  }

  /** Lengths of the values that are told by single letters too. */
  Set<Integer> lengths() {
    Set<Integer> lengths = new HashSet<>();
    words.keySet().forEach(word -> lengths.add(word.length()));
    return lengths;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("[^\\p{L}\\p{N}\\p{M}]+", -1)) {
      String folded = fold(word);
      if (folded.length() > 1) {
        words.add(folded);
      }
    }
    return words;
  }

  /** Letters and digits alone, in one case, without marks, whatever script the digits are of. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(
            point -> {
              int digit = Character.digit(point, 10);
              if (digit >= 0) {
                folded.append(digit);
              } else {
                folded.appendCodePoint(point);
              }
            });
    return folded.toString();
  }
}
