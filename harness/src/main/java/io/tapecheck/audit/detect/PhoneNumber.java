package io.tapecheck.audit.detect;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Phone numbers that libphonenumber holds for valid: with a plus sign anywhere; without one only
 * behind a word that says phone, or written the American way.
 */
final class PhoneNumber implements Detector {

  private static final int FEWEST = 8;
  private static final int MOST = 15;
  private static final int LONGEST = 26;

  private static final Context PHONE =
      new Context(
          48,
          "phone",
          "mobile",
          "tel",
          "telefon",
          "telephone",
          "telefono",
          "teléfono",
          "handy",
          "fax",
          "whatsapp",
          "cellphone",
          "cell phone",
          "call us",
          "call me",
          "call:");

  /** Where a number without a country may be from. */
  private static final List<String> REGIONS = List.of("US", "GB", "DE", "FR", "ES", "IN");

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

  @Override
  public List<String> triggers() {
    return IntStream.range(0, 10).mapToObj(digit -> "+" + digit).toList();
  }

  @Override
  public void at(Text text, int at, Consumer<Detection> found) {
    int before = text.at(at - 1);
    if (ByteKind.BEARER.holds(before) && before != '=') {
      return;
    }
    StringBuilder digits = new StringBuilder("+");
    int end = at + 1;
    for (int i = at + 1; i < at + LONGEST && digits.length() <= MOST + 1; i++) {
      if (text.isDigit(i)) {
        digits.append((char) text.at(i));
        end = i + 1;
      } else if (" -.()/".indexOf(text.at(i)) < 0 || i > end + 1) {
        break;
      }
    }
    boolean whole = digits.length() > FEWEST && digits.length() <= MOST + 1 && !text.isWord(end);
    if (whole) {
      tell(parsed(digits.toString(), "ZZ"), Confidence.HIGH, at, end, found);
    }
  }

  /** Numbers without a plus sign. */
  NumberDetector national() {
    return this::national;
  }

  private void national(Text text, DigitGroups number, Consumer<Detection> found) {
    if (text.at(number.start() - 1) == '+' || number.digits() < FEWEST) {
      return;
    }
    boolean american = number.begins("-.2", 3, 3, 4) || isBracketed(text, number);
    int groups = american ? 3 : number.groups();
    String digits = number.digits(groups);
    int after = text.at(number.end(groups));
    boolean measure =
        after == '%' || (number.groups() > 1 && number.separator(0) == '.' && number.length(1) > 4);
    boolean possible = !measure && digits.length() <= MOST - 2 && number.standsAlone(text, groups);
    if (!possible) {
      return;
    }
    boolean named = PHONE.isOf(text, number.start());
    if (named || american) {
      List<String> regions = american ? List.of("US") : REGIONS;
      regions.stream()
          .flatMap(region -> parsed(digits, region).stream())
          .findFirst()
          .ifPresent(
              parsed ->
                  tell(
                      Optional.of(parsed),
                      named ? Confidence.MEDIUM : Confidence.LOW,
                      number.start(),
                      number.end(groups),
                      found));
    }
  }

  private static boolean isBracketed(Text text, DigitGroups number) {
    return text.at(number.start() - 1) == '('
        && number.groups() >= 3
        && number.length(0) == 3
        && number.length(1) == 3
        && number.length(2) == 4;
  }

  private Optional<Phonenumber.PhoneNumber> parsed(String digits, String region) {
    try {
      return Optional.of(library.parse(digits, region)).filter(library::isValidNumber);
    } catch (NumberParseException none) {
      return Optional.empty();
    }
  }

  private void tell(
      Optional<Phonenumber.PhoneNumber> number,
      Confidence confidence,
      int start,
      int end,
      Consumer<Detection> found) {
    number.ifPresent(
        parsed -> {
          String value = library.format(parsed, PhoneNumberFormat.E164);
          found.accept(
              new Detection(
                  "audit/phone",
                  isOfBusiness(parsed) ? Confidence.LOW : confidence,
                  Shown.number("Phone number", value),
                  value,
                  start,
                  end));
        });
  }

  /** Numbers that companies have and people have not. */
  private boolean isOfBusiness(Phonenumber.PhoneNumber number) {
    return switch (library.getNumberType(number)) {
      case TOLL_FREE, PREMIUM_RATE, SHARED_COST, UAN -> true;
      default -> false;
    };
  }
}
