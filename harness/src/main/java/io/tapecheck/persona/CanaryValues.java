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

  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1950, 1, 2);
  private static final int DAYS_OF_BIRTH = 18_000;

  private final SplittableRandom random;

  CanaryValues(SplittableRandom random) {
    this.random = random;
  }

  /** The next value for a field. */
  String draw(PersonaField field) {
    return switch (field) {
      case EMAIL -> word(3) + "." + word(2) + "@example.com";
      case TEAMMATE_EMAIL -> word(3) + "." + word(2) + "@example.org";
      case PASSWORD -> password();
      case GIVEN_NAME, FAMILY_NAME, CITY -> InventedWords.name(random, 4);
      case STREET -> InventedWords.name(random, 4) + " " + pick(UNROUND_DIGITS, 4);
      case POSTCODE -> pick("QXZKJV", 2) + pick(DIGITS, 3) + pick(CAPITALS, 2);
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

  /** In every area of North America 555-0100 to 555-0199 are kept for fiction. */
  private String phone() {
    return "+1"
        + pick("23456789", 1)
        + pick("02346789", 1)
        + pick(DIGITS, 1)
        + "55501"
        + pick(DIGITS, 2);
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
