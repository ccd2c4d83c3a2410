package io.tapecheck.audit.detect;

import java.util.function.Consumer;

/**
 * Tax ids of Germany (Steuer-Identifikationsnummer): eleven digits, of the first ten exactly one
 * digit twice or three times, and a check digit. One number in some dozens is like that, so that
 * only grouped or named ones are told.
 */
final class DeTaxId implements NumberDetector {

  private static final Context NAMED =
      new Context(64, "steuer", "steuerid", "idnr", "tin", "tax", "taxid", "identifikationsnummer");

  @Override
  public void at(Text text, DigitGroups number, Consumer<Detection> found) {
    boolean grouped = number.begins(" ", 2, 3, 3, 3);
    if (!grouped && number.length(0) != 11) {
      return;
    }
    int groups = grouped ? 4 : 1;
    String digits = number.digits(groups);
    if (isTaxId(digits) && number.standsAlone(text, groups)) {
      boolean named = NAMED.isOf(text, number.start());
      if (named || grouped) {
        NationalId.tell(
            Shown.number("German tax id", digits),
            named,
            digits,
            number.start(),
            number.end(groups),
            found);
      }
    }
  }

  private static boolean isTaxId(String digits) {
    int[] counts = new int[10];
    for (int i = 0; i < 10; i++) {
      counts[digits.charAt(i) - '0']++;
    }
    int twice = 0;
    int thrice = 0;
    for (int count : counts) {
      twice += count == 2 ? 1 : 0;
      thrice += count == 3 ? 1 : 0;
      if (count > 3) {
        return false;
      }
    }
    return digits.charAt(0) != '0' && twice + thrice == 1 && Checksums.mod11And10(digits);
  }
}
