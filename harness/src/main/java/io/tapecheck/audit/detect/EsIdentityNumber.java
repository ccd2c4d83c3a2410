package io.tapecheck.audit.detect;

import java.util.function.Consumer;

/**
 * Identity numbers of Spain: DNI, eight digits and a letter, and NIE, a letter X to Z, seven digits
 * and a letter. The last letter checks the number modulo 23.
 */
final class EsIdentityNumber implements NumberDetector {

  private static final Context NAMED =
      new Context(48, "dni", "nie", "nif", "documento", "identidad");
  private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

  @Override
  public void at(Text text, DigitGroups number, Consumer<Detection> found) {
    int digits = number.length(0);
    if (digits != 8 && digits != 7) {
      return;
    }
    int start = number.start();
    String counted = number.digits(1);
    if (digits == 7) {
      start -= text.at(start - 1) == '-' ? 2 : 1;
      int letter = "XYZ".indexOf(text.at(start));
      if (letter < 0) {
        return;
      }
      counted = letter + counted;
    }
    int last = number.end(1);
    if (text.at(last) == '-' || text.at(last) == ' ') {
      last++;
    }
    boolean checks = text.at(last) == LETTERS.charAt(Integer.parseInt(counted) % LETTERS.length());
    if (checks
        && !Checksums.isOneDigit(number.digits(1))
        && NationalId.standsAlone(text, start, last + 1)) {
      NationalId.tell(
          digits == 8 ? "Spanish DNI" : "Spanish NIE",
          NAMED.isOf(text, start),
          counted + (char) text.at(last),
          start,
          last + 1,
          found);
    }
  }
}
