package io.tapecheck.verify.masking;

import io.tapecheck.persona.Canary;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Finds numbers (of cards, phones, accounts, ids, dates) however their digits are grouped: blanks,
 * hyphens, dots, slashes and brackets between letters and digits are passed over.
 */
final class Grouping {

  static final List<String> ENCODING = List.of("grouped");

  /** With fewer digits chance would find them. */
  private static final int FEWEST_DIGITS = 8;

  /** More separators than this between two digits, and they are two numbers. */
  private static final int MOST_SEPARATORS = 2;

  private final PatternIndex index;
  private final boolean none;

  Grouping(Collection<Canary> canaries, int rank) {
    List<Pattern> patterns =
        canaries.stream()
            .filter(canary -> isNumber(canary.value()))
            .map(
                canary -> new Pattern(canary, ENCODING, rank, compact(canary.value()), true, false))
            .toList();
    index = new PatternIndex(patterns);
    none = patterns.isEmpty();
  }

  private static boolean isNumber(String value) {
    long digits = value.chars().filter(c -> c >= '0' && c <= '9').count();
    return digits >= FEWEST_DIGITS && digits * 2 >= value.length();
  }

  private static String compact(String value) {
    return value.replaceAll("[^0-9A-Za-z]", "").toLowerCase(Locale.ROOT);
  }

  /** Tells of every number found. */
  void search(byte[] text, Consumer<Pattern> found) {
    if (none || !hasDigits(text)) {
      return;
    }
    Run run = new Run(text.length);
    int separators = 0;
    for (int i = 0; i < text.length; i++) {
      byte b = text[i];
      if (isAlphanumeric(b)) {
        run.add(b, i);
        separators = 0;
      } else if (!isSeparator(b) || ++separators > MOST_SEPARATORS) {
        finish(run, text, found);
      }
    }
    finish(run, text, found);
  }

  private static boolean hasDigits(byte[] text) {
    int digits = 0;
    for (int i = 0; i < text.length && digits < FEWEST_DIGITS; i++) {
      if (isDigit(text[i])) {
        digits++;
      }
    }
    return digits == FEWEST_DIGITS;
  }

  private void finish(Run run, byte[] text, Consumer<Pattern> found) {
    if (run.digits >= FEWEST_DIGITS) {
      index.search(
          run.bytes,
          run.length,
          (pattern, start, end) -> {
            int first = run.positions[start];
            int last = run.positions[end - 1];
            boolean partOfLonger =
                (first > 0 && isDigit(text[first - 1]))
                    || (last + 1 < text.length && isDigit(text[last + 1]));
            if (!partOfLonger) {
              found.accept(pattern);
            }
          });
    }
    run.clear();
  }

  private static final class Run {
    private final byte[] bytes;
    private final int[] positions;
    private int length;
    private int digits;

    Run(int capacity) {
      bytes = new byte[capacity];
      positions = new int[capacity];
    }

    void add(byte b, int position) {
      bytes[length] = b;
      positions[length++] = position;
      if (isDigit(b)) {
        digits++;
      }
    }

    void clear() {
      length = 0;
      digits = 0;
    }
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isAlphanumeric(byte b) {
    return isDigit(b) || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  /** Blanks (the no-break blank is two bytes), hyphen, dot, slash and brackets. */
  private static boolean isSeparator(byte b) {
    return b == ' '
        || b == '-'
        || b == '.'
        || b == '/'
        || b == '('
        || b == ')'
        || b == '+'
        || b == (byte) 0xC2
        || b == (byte) 0xA0;
  }
}
