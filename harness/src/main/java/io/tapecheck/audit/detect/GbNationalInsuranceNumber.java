package io.tapecheck.audit.detect;

import java.util.Set;
import java.util.function.Consumer;

/**
 * National insurance numbers of the United Kingdom: two letters, six digits, a letter from A to D;
 * prefixes that are not given out are left out (gov.uk, NIM39110). They have no check digit.
 */
final class GbNationalInsuranceNumber implements NumberDetector {

  private static final Context NAMED =
      new Context(48, "nino", "national insurance", "nationalinsurance", "ni number");
  private static final Set<String> NEVER = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");

  @Override
  public void at(Text text, DigitGroups number, Consumer<Detection> found) {
    int groups = number.begins(" ", 2, 2, 2) ? 3 : number.length(0) == 6 ? 1 : 0;
    int letters = number.start() - (text.at(number.start() - 1) == ' ' ? 3 : 2);
    if (groups == 0 || !isPrefix(text.at(letters), text.at(letters + 1))) {
      return;
    }
    int suffix = number.end(groups);
    if (text.at(suffix) == ' ') {
      suffix++;
    }
    boolean ends = text.at(suffix) >= 'A' && text.at(suffix) <= 'D';
    String prefix = text.string(letters, letters + 2);
    if (ends && !NEVER.contains(prefix) && NationalId.standsAlone(text, letters, suffix + 1)) {
      NationalId.tell(
          "UK national insurance number",
          NAMED.isOf(text, letters),
          prefix + number.digits(groups) + (char) text.at(suffix),
          letters,
          suffix + 1,
          found);
    }
  }

  private static boolean isPrefix(int first, int second) {
    return ByteKind.UPPER.holds(first)
        && ByteKind.UPPER.holds(second)
        && "DFIQUV".indexOf(first) < 0
        && "DFIQUVO".indexOf(second) < 0;
  }
}
