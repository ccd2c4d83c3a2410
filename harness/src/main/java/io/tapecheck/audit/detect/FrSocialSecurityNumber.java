package io.tapecheck.audit.detect;

import java.util.function.Consumer;

/**
 * Social security numbers of France (NIR): sex, year and month of birth, department, commune,
 * serial, and a key modulo 97. The departments of Corsica, 2A and 2B, count as 19 and 18.
 */
final class FrSocialSecurityNumber implements NumberDetector {

  private static final Context NAMED =
      new Context(64, "nir", "sécurité sociale", "securite sociale", "secu", "insee", "social");
  private static final int DIGITS = 15;
  private static final int LONGEST = 24;

  @Override
  public void at(Text text, DigitGroups number, Consumer<Detection> found) {
    int first = text.at(number.start());
    boolean begins =
        (first == '1' || first == '2')
            && (number.length(0) == 1 || number.length(0) == 6 || number.length(0) == DIGITS);
    if (!begins) {
      return;
    }
    StringBuilder written = new StringBuilder();
    int end = number.start();
    while (written.length() < DIGITS && end < number.start() + LONGEST) {
      int value = text.at(end);
      boolean corsica = written.length() == 6 && (value == 'A' || value == 'B');
      boolean between = value == ' ' && text.isDigit(end + 1);
      if (!ByteKind.DIGIT.holds(value) && !corsica && !between) {
        return;
      }
      if (!between) {
        written.append((char) value);
      }
      end++;
    }
    String value = written.toString();
    if (isNir(value) && NationalId.standsAlone(text, number.start(), end)) {
      NationalId.tell(
          Shown.number("French social security number", value),
          NAMED.isOf(text, number.start()),
          value,
          number.start(),
          end,
          found);
    }
  }

  private static boolean isNir(String value) {
    if (value.length() != DIGITS) {
      return false;
    }
    String digits = value.replace("2A", "19").replace("2B", "18");
    if (!digits.chars().allMatch(Character::isDigit)) {
      return false;
    }
    int month = Integer.parseInt(digits.substring(3, 5));
    boolean born = (month >= 1 && month <= 12) || (month >= 20 && month <= 42);
    long body = Long.parseLong(digits.substring(0, 13));
    return born
        && !digits.startsWith("00", 5)
        && 97 - body % 97 == Integer.parseInt(digits.substring(13));
  }
}
