package io.tapecheck.audit.detect;

/**
 * How a value is shown to people: so that they can tell it from others nearby, and nobody can use
 * it. Of a number at most the last two digits, of an e-mail address its first letter and top-level
 * domain, of secrets nothing but their kind.
 */
final class Shown {

  private static final int TAIL = 2;
  private static final int LONG_ENOUGH = 9;

  private Shown() {}

  /** A number of many digits by its last two; a shorter one by nothing. */
  static String number(String what, String digits) {
    return digits.length() < LONG_ENOUGH
        ? what
        : what + " …" + digits.substring(digits.length() - TAIL);
  }

  /** {@code a…@….org}. */
  static String email(String what, String mailbox, String topLevelDomain) {
    return what
        + " "
        + mailbox.substring(0, mailbox.offsetByCodePoints(0, 1))
        + "…@…."
        + topLevelDomain;
  }
}
