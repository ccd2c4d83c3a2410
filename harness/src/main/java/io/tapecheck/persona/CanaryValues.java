package io.tapecheck.persona;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws values that are valid in their formats and belong to nobody: reserved domains, telephone
 * numbers, card ranges, bank codes and identity prefixes wherever there are such.
 */
final class CanaryValues {

  private static final String DIGITS = "0123456789";
  private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";

  /** Leaves out what is common in pages as a figure: round numbers and multiples of five. */
  private static final String UNROUND_DIGITS = "12346789";

  /** First six digits that payment providers document for tests. */
  private static final List<String> TEST_CARDS = List.of("424242", "400000", "555555");

  /** North American area codes. */
  private static final List<String> AREAS =
      List.of(
          "202", "206", "212", "213", "214", "215", "216", "303", "305", "312", "313", "314", "404",
          "407", "412", "415", "503", "504", "512", "513", "602", "612", "614", "615", "617", "702",
          "703", "713", "801", "808", "812", "816", "901", "904", "907", "913", "916", "919");

  /** First three digits of ZIP codes that the United States Postal Service has not given out. */
  private static final List<String> FREE_ZIP_AREAS =
      List.of("269", "353", "419", "517", "529", "568", "632", "697", "742", "817", "849", "929");

  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1950, 1, 2);
  private static final int DAYS_OF_BIRTH = 18_000;

  private final SplittableRandom random;
  private final PersonaLocale locale;

  CanaryValues(SplittableRandom random, PersonaLocale locale) {
    this.random = random;
    this.locale = locale;
  }

  /** The next value for a field. */
  String draw(PersonaField field) {
    return switch (field) {
      case EMAIL -> word(3) + "." + word(2) + "@example.com";
      case TEAMMATE_EMAIL -> word(3) + "." + word(2) + "@example.org";
      case PASSWORD -> password();
      case GIVEN_NAME, FAMILY_NAME, CITY -> local(InventedWords.name(random, 4));
      case STREET -> local(InventedWords.name(random, 4)) + " " + pick(UNROUND_DIGITS, 4);
      case POSTCODE -> postcode();
      case PHONE -> phone();
      case DATE_OF_BIRTH -> EARLIEST_BIRTH.plusDays(random.nextInt(DAYS_OF_BIRTH)).toString();
      case NATIONAL_ID -> nationalId();
      case CARD_NUMBER -> cardNumber();
      case CARD_EXPIRY -> "%02d/%d".formatted(1 + random.nextInt(12), 31 + random.nextInt(9));
      case CARD_CODE -> cardCode();
      case IBAN -> iban();
      case COUPON -> pick(CAPITALS, 4) + "-" + pick(CAPITALS + DIGITS, 8);
      case COMPANY -> InventedWords.name(random, 3) + " " + InventedWords.name(random, 3) + " Ltd";
      case FREE_TEXT ->
          InventedWords.name(random, 2)
              + " %s %s %s %s.".formatted(word(3), word(2), word(3), word(3));
    };
  }

  private String word(int syllables) {
    return InventedWords.word(random, syllables);
  }

  private String pick(String from, int count) {
    StringBuilder picked = new StringBuilder();
    for (int i = 0; i < count; i++) {
      picked.append(from.charAt(random.nextInt(from.length())));
    }
    return picked.toString();
  }

  /** Its punctuation is changed neither by HTML nor by URL encoding. */
  private String password() {
    return pick(CAPITALS, 2)
        + pick(SMALL, 5)
        + pick("-_.", 1)
        + pick(DIGITS, 3)
        + pick("!", 1)
        + pick(CAPITALS + SMALL, 6)
        + pick(DIGITS, 2);
  }

  /** A name with a letter of its country's in place of its first vowel. */
  private String local(String name) {
    return locale.letters().isEmpty()
        ? name
        : name.replaceFirst("[aeiouy]", pick(locale.letters(), 1));
  }

  /**
   * Of a format that the country's forms take, where there are such in an area that is not used.
   */
  private String postcode() {
    return switch (locale) {
      case INTERNATIONAL -> pick("QXZKJV", 2) + pick(DIGITS, 3) + pick(CAPITALS, 2);
      case EN_US -> one(FREE_ZIP_AREAS) + pick(UNROUND_DIGITS, 2);
      case EN_GB -> "ZZ" + pick("123456789", 2) + " " + pick(DIGITS, 1) + pick("ABDEFGH", 2);
      case DE_DE -> pick("46", 1).equals("4") ? "43" + pick(DIGITS, 3) : "62" + pick(DIGITS, 3);
      case FR_FR -> "96" + pick(DIGITS, 3);
      case SV_SE -> "99" + pick(UNROUND_DIGITS, 1) + " " + pick(UNROUND_DIGITS, 2);
    };
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /**
   * Numbers that are kept for fiction: in every area of North America 555-0100 to 555-0199; by
   * Ofcom 020 7946 0000 to 0999; by the Bundesnetzagentur 030 23125000 to 23125999; by ARCEP 02 61
   * 91 0000 to 9999; by PTS 08-465 004 00 to 99.
   */
  private String phone() {
    return switch (locale) {
      case INTERNATIONAL, EN_US ->
          "+1"
              + area(pick("23456789", 1) + pick("02346789", 1) + pick(DIGITS, 1))
              + "55501"
              + pick(DIGITS, 2);
      case EN_GB -> "+442079460" + pick(DIGITS, 3);
      case DE_DE -> "+493023125" + pick(DIGITS, 3);
      case FR_FR -> "+3326191" + pick(DIGITS, 4);
      case SV_SE -> "+46846500" + pick("4", 1) + pick(DIGITS, 2);
    };
  }

  /** An area code that is in use, so that forms take the number. */
  private static String area(String drawn) {
    return AREAS.get(Integer.parseInt(drawn) % AREAS.size());
  }

  /** The prefix QQ is never issued. */
  private String nationalId() {
    return "QQ %s %s %s %s"
        .formatted(pick(DIGITS, 2), pick(DIGITS, 2), pick(DIGITS, 2), pick("ABCD", 1));
  }

  private String cardNumber() {
    String digits = TEST_CARDS.get(random.nextInt(TEST_CARDS.size())) + pick(DIGITS, 9);
    return digits + CheckDigits.luhn(digits);
  }

  private String cardCode() {
    String code = pick(UNROUND_DIGITS, 3);
    return code.chars().distinct().count() == 3 ? code : cardCode();
  }

  /** German bank codes begin with 1 to 8; 9 belongs to no bank. */
  private String iban() {
    String account = "9" + pick(DIGITS, 17);
    return "DE" + CheckDigits.iban("DE", account) + account;
  }
}
