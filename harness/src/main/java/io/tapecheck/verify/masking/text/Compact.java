package io.tapecheck.verify.masking.text;

import java.util.Locale;

/** Texts without what formats them. */
public final class Compact {

  private Compact() {}

  /** Letters and digits alone, in lower case. */
  public static String of(String text) {
    StringBuilder compact = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(compact::appendCodePoint);
    return compact.toString().toLowerCase(Locale.ROOT);
  }
}
