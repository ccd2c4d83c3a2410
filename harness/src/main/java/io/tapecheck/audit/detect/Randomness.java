package io.tapecheck.audit.detect;

/**
 * Tells what a machine drew at random from words, numbers and versions, by how often the kinds of
 * characters change and by how many different ones there are.
 */
final class Randomness {

  private static final int SHORTEST = 8;
  private static final int LONG_DIGITS = 16;
  private static final int LONG_LETTERS = 20;
  private static final int LONGEST = 4_096;

  private Randomness() {}

  /** Whether it can be a token: one word without blanks that nobody thought of. */
  static boolean is(String value) {
    int length = value.length();
    if (length < SHORTEST || value.contains("://") || !isOneWord(value)) {
      return false;
    }
    String looked = length > LONGEST ? value.substring(0, LONGEST) : value;
    return distinct(looked) >= 6 && hasRandomRun(looked);
  }

  private static boolean isOneWord(String value) {
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter <= ' ' || letter > '~' || "\"'<>(){}[];\\,".indexOf(letter) >= 0) {
        return false;
      }
    }
    return true;
  }

  static int distinct(String value) {
    return (int) value.chars().distinct().count();
  }

  /** A run of letters and digits that changes its kind often, or is long and of one alphabet. */
  private static boolean hasRandomRun(String value) {
    int start = 0;
    int allRandom = 0;
    for (int i = 0; i <= value.length(); i++) {
      boolean ends = i == value.length() || !Character.isLetterOrDigit(value.charAt(i));
      if (ends) {
        String run = value.substring(start, i);
        if (isRandomRun(run)) {
          return true;
        }
        allRandom += mixes(run) && run.length() >= 4 ? run.length() : 0;
        start = i + 1;
      }
    }
    return allRandom >= 12;
  }

  private static boolean isRandomRun(String run) {
    int digits = (int) run.chars().filter(Character::isDigit).count();
    int letters = run.length() - digits;
    if (run.length() < SHORTEST) {
      return false;
    }
    if (letters == 0) {
      return run.length() >= LONG_DIGITS && distinct(run) >= 5;
    }
    if (digits == 0) {
      return run.length() >= LONG_LETTERS && capitalsInside(run) * 4 >= run.length();
    }
    return changes(run) >= 3 || (run.length() >= 24 && digits >= 3 && distinct(run) >= 8);
  }

  private static boolean mixes(String run) {
    return run.chars().anyMatch(Character::isDigit) && run.chars().anyMatch(Character::isLetter);
  }

  /** How often letters and digits change; a name with a number behind it changes once. */
  private static int changes(String run) {
    int changes = 0;
    for (int i = 1; i < run.length(); i++) {
      boolean digit = Character.isDigit(run.charAt(i));
      changes += digit != Character.isDigit(run.charAt(i - 1)) ? 1 : 0;
    }
    return changes;
  }

  private static int capitalsInside(String run) {
    return (int) run.chars().filter(Character::isUpperCase).count();
  }
}
