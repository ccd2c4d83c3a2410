package io.tapecheck.verify.masking;

import java.util.Locale;

/** Texts without what formats them. */
final class Compact {

  private Compact() {}

  /** Letters and digits alone, in lower case. */
  static String of(String text) {
    StringBuilder compact = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(compact::appendCodePoint);
    return compact.toString().toLowerCase(Locale.ROOT);
  }
}
