package io.tapecheck.audit.detect;

import java.util.function.Consumer;

/**
 * Aadhaar numbers of India: twelve digits, the first from 2 to 9, with Verhoeff's check digit. One
 * number in ten passes, so that only grouped or named ones are told.
 */
final class InAadhaar implements NumberDetector {

  private static final Context NAMED = new Context(48, "aadhaar", "aadhar", "uidai", "uid");

  @Override
  public void at(Text text, DigitGroups number, Consumer<Detection> found) {
    boolean grouped = number.begins(" -", 4, 4, 4);
    if (!grouped && number.length(0) != 12) {
      return;
    }
    int groups = grouped ? 3 : 1;
    String digits = number.digits(groups);
    boolean plausible =
        digits.charAt(0) >= '2'
            && !Checksums.isOneDigit(digits)
            && Checksums.verhoeff(digits)
            && number.standsAlone(text, groups)
            && !isPartOfLonger(text, number, groups);
    if (plausible) {
      boolean named = NAMED.isOf(text, number.start());
      if (named || grouped) {
        NationalId.tell(
            Shown.number("Indian Aadhaar number", digits),
            named,
            digits,
            number.start(),
            number.end(groups),
            found);
      }
    }
  }

  private static boolean isPartOfLonger(Text text, DigitGroups number, int groups) {
    return number.groups() > groups
        || (text.isDigit(number.start() - 2) && " -".indexOf(text.at(number.start() - 1)) >= 0);
  }
}
