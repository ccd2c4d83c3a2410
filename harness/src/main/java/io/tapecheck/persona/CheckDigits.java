package io.tapecheck.persona;

/** Check digits of card numbers and bank accounts. */
public final class CheckDigits {

  private CheckDigits() {}

  /** The digit that makes a number pass the Luhn check (ISO/IEC 7812-1) when put at its end. */
  static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return (10 - sum % 10) % 10;
  }

  /** Whether the last digit of a number is the one that Luhn asks for. */
  public static boolean isLuhn(String number) {
    int last = number.length() - 1;
    return last >= 0 && luhn(number.substring(0, last)) == number.charAt(last) - '0';
  }

  /** The two check digits of an IBAN (ISO 13616, modulo 97) for a country and account of digits. */
  static String iban(String country, String account) {
    int remainder = 0;
    for (char character : (account + country + "00").toCharArray()) {
      int number = Character.digit(character, 36);
      remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97;
    }
    return "%02d".formatted(98 - remainder);
  }
}
