package io.tapecheck.audit.detect;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Social security numbers of the United States. They have no check digit, but areas, groups and
 * serials that were never given out (ssa.gov/employer/randomization.html).
 */
final class UsSocialSecurityNumber implements NumberDetector {

  private static final Context NAMED = new Context(48, "ssn", "social security", "socialsecurity");

  /** Printed on cards in wallets, in advertisements and in every manual. */
  private static final Set<String> EVERYBODYS = Set.of("078051120", "219099999", "123456789");

  @Override
  public void at(Text text, DigitGroups number, Consumer<Detection> found) {
    boolean hyphens = number.begins("-", 3, 2, 4);
    boolean blanks = number.begins(" ", 3, 2, 4);
    boolean plain = number.length(0) == 9;
    if (!hyphens && !blanks && !plain) {
      return;
    }
    int groups = plain ? 1 : 3;
    String digits = number.digits(groups);
    boolean given =
        !digits.startsWith("000")
            && !digits.startsWith("666")
            && digits.charAt(0) != '9'
            && !digits.startsWith("00", 3)
            && !digits.endsWith("0000")
            && !EVERYBODYS.contains(digits);
    if (!given || !number.standsAlone(text, groups)) {
      return;
    }
    boolean named = NAMED.isOf(text, number.start());
    if (hyphens || named) {
      NationalId.tell(
          Shown.number("US social security number", digits),
          named,
          digits,
          number.start(),
          number.end(groups),
          found);
    }
  }
}
