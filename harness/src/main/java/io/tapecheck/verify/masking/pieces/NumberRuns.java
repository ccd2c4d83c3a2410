package io.tapecheck.verify.masking.pieces;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Splits text into runs of digits and of at most two letters between them, as numbers of cards,
 * accounts and persons are grouped: by blanks, hyphens, dots, slashes and brackets.
 */
final class NumberRuns {

  private static final int MOST_LETTERS = 2;
  private static final int MOST_SEPARATORS = 2;

  /** No number has more groups; a longer run is a table or a list. */
  private static final int MOST_GROUPS = 16;

  private final Consumer<List<String>> runs;
  private final List<String> groups = new ArrayList<>();

  private NumberRuns(Consumer<List<String>> runs) {
    this.runs = runs;
  }

  /** Tells of every run with a digit in it, as its groups in lower case. */
  static void in(String text, Consumer<List<String>> runs) {
    new NumberRuns(runs).split(text);
  }

  private void split(String text) {
    int separators = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isDigit(c) || isLetter(c)) {
        int end = at + 1;
        while (end < text.length() && sameKind(c, text.charAt(end))) {
          end++;
        }
        if (isDigit(c) || (end - at <= MOST_LETTERS && !isMask(c))) {
          groups.add(text.substring(at, end).toLowerCase(Locale.ROOT));
        } else {
          finish();
        }
        separators = 0;
        at = end;
      } else {
        if (!isSeparator(c) || ++separators > MOST_SEPARATORS) {
          finish();
        }
        at++;
      }
    }
    finish();
  }

  private static boolean sameKind(char one, char other) {
    return isDigit(one) ? isDigit(other) : isLetter(other);
  }

  private void finish() {
    if (!groups.isEmpty()) {
      if (groups.size() <= MOST_GROUPS && groups.stream().anyMatch(g -> isDigit(g.charAt(0)))) {
        runs.accept(List.copyOf(groups));
      }
      groups.clear();
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** No number is grouped with the letter that stands for a hidden digit. */
  private static boolean isMask(char c) {
    return c == 'x' || c == 'X';
  }

  private static boolean isSeparator(char c) {
    return " \u00a0-./()+".indexOf(c) >= 0;
  }
}
