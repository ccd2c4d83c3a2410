package io.tapecheck.search.value;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.stream.Stream;

/** Writes an international telephone number as it is dialled from abroad and at home. */
final class PhoneNumbers {

  private static final int FEWEST_DIGITS = 9;

  private PhoneNumbers() {}

  /** Digits only, however they are grouped later; none when the value is no such number. */
  static List<String> of(String value) {
    if (!value.startsWith("+") || value.length() > 40) {
      return List.of();
    }
    PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = util.parse(value, "ZZ");
      String home = util.getNationalSignificantNumber(number);
      return Stream.of(
              "00" + number.getCountryCode() + home,
              number.getCountryCode() + home,
              util.format(number, PhoneNumberFormat.NATIONAL).replaceAll("[^0-9]", ""),
              home)
          .filter(digits -> digits.length() >= FEWEST_DIGITS)
          .distinct()
          .toList();
    } catch (NumberParseException noNumber) {
      return List.of();
    }
  }
}
