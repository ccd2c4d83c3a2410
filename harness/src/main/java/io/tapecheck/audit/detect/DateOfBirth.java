package io.tapecheck.audit.detect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.function.Consumer;

/** Dates behind a word that says birth. */
final class DateOfBirth implements NumberDetector {

  private static final Context BIRTH =
      new Context(
          96,
          "birth",
          "birthday",
          "dob",
          "bday",
          "born",
          "geboren",
          "geburt",
          "naissance",
          "né le",
          "née le",
          "nacimiento",
          "nascita",
          "nascimento");
  private static final int FIRST_YEAR = 1900;

  @Override
  public void at(Text text, DigitGroups number, Consumer<Detection> found) {
    if (number.groups() < 3
        || number.separator(0) != number.separator(1)
        || "-./".indexOf(number.separator(0)) < 0
        || text.isWord(number.start() - 1) && text.at(number.start() - 2) != '\\') {
      return;
    }
    boolean yearFirst = number.length(0) == 4 && isShort(number, 1) && isShort(number, 2);
    boolean yearLast = number.length(2) == 4 && isShort(number, 0) && isShort(number, 1);
    if (!yearFirst && !yearLast) {
      return;
    }
    String digits = number.digits(3);
    int first = Integer.parseInt(digits.substring(0, number.length(0)));
    int second =
        Integer.parseInt(digits.substring(number.length(0), number.length(0) + number.length(1)));
    int third = Integer.parseInt(digits.substring(number.length(0) + number.length(1)));
    boolean date =
        yearFirst
            ? isDate(first, second, third)
            : isDate(third, second, first) || isDate(third, first, second);
    if (date && BIRTH.isOf(text, number.start())) {
      found.accept(
          new Detection(
              "audit/date-of-birth",
              Confidence.HIGH,
              "Date of birth",
              text.string(number.start(), number.end(3)),
              number.start(),
              number.end(3)));
    }
  }

  private static boolean isShort(DigitGroups number, int group) {
    return number.length(group) <= 2;
  }

  private static boolean isDate(int year, int month, int day) {
    try {
      return year >= FIRST_YEAR
          && LocalDate.of(year, month, day).getYear()
              <= Year.now(java.time.ZoneOffset.UTC).getValue();
    } catch (DateTimeException none) {
      return false;
    }
  }
}
