package io.tapecheck.audit.detect;

import io.tapecheck.persona.CheckDigits;
import java.util.List;
import java.util.function.Consumer;

/**
 * Card numbers: issuer ranges with their lengths (as listed at {@code
 * en.wikipedia.org/wiki/Payment_card_number}), the common groupings, and Luhn's check digit.
 */
final class CardNumber implements NumberDetector {

  private static final Context CARD =
      new Context(60, "card", "karte", "carte", "tarjeta", "cc", "pan", "credit", "debit");

  /** Names of numbers that a check digit fits by chance: one in ten does. */
  private static final Context OTHER =
      new Context(
          40,
          "id",
          "ids",
          "order",
          "bestell",
          "invoice",
          "tracking",
          "timestamp",
          "time",
          "date",
          "hash",
          "version",
          "sku",
          "ean",
          "gtin",
          "isbn",
          "article",
          "product",
          "item",
          "ref",
          "reference",
          "number",
          "serial",
          "post",
          "tweet",
          "page",
          "session",
          "request",
          "trace");

  private static final List<int[]> GROUPINGS =
      List.of(
          new int[] {4, 4, 4, 4, 3},
          new int[] {4, 4, 4, 4},
          new int[] {4, 6, 5},
          new int[] {4, 6, 4});

  private static final int USUAL = 15;

  /** Prefixes from and to, and how many digits a number with them has, from and to. */
  private record Range(int first, int last, int shortest, int longest) {
    boolean holds(String number) {
      if (number.length() < shortest || number.length() > longest) {
        return false;
      }
      int prefix = 0;
      for (int scale = first, i = 0; scale > 0; scale /= 10, i++) {
        prefix = prefix * 10 + number.charAt(i) - '0';
      }
      return prefix >= first && prefix <= last;
    }
  }

  private static final List<Range> ISSUERS =
      List.of(
          new Range(4, 4, 16, 16),
          new Range(4, 4, 13, 13),
          new Range(4, 4, 19, 19),
          new Range(51, 55, 16, 16),
          new Range(2221, 2720, 16, 16),
          new Range(34, 34, 15, 15),
          new Range(37, 37, 15, 15),
          new Range(6011, 6011, 16, 19),
          new Range(644, 659, 16, 19),
          new Range(300, 305, 14, 14),
          new Range(3095, 3095, 14, 14),
          new Range(36, 36, 14, 14),
          new Range(38, 39, 14, 14),
          new Range(3528, 3589, 16, 19),
          new Range(62, 62, 16, 19),
          new Range(2200, 2204, 16, 16),
          new Range(50, 50, 16, 19),
          new Range(56, 58, 16, 19),
          new Range(6304, 6304, 16, 19),
          new Range(6759, 6763, 16, 19));

  @Override
  public void at(Text text, DigitGroups number, Consumer<Detection> found) {
    for (int[] grouping : GROUPINGS) {
      if (number.begins(" -", grouping) && !isPartOfLonger(text, number, grouping.length)) {
        judge(text, number, grouping.length, found);
        return;
      }
    }
    if (number.length(0) >= 13) {
      judge(text, number, 1, found);
    }
  }

  /** In a row of many groups of four any four would do. */
  private static boolean isPartOfLonger(Text text, DigitGroups number, int groups) {
    boolean continued =
        text.isDigit(number.start() - 2)
            && text.at(number.start() - 1) == number.separator(0)
            && text.isDigit(number.start() - 5);
    return continued || (number.groups() > groups && number.length(groups) == 4);
  }

  private static void judge(Text text, DigitGroups written, int groups, Consumer<Detection> found) {
    String number = written.digits(groups);
    boolean plausible =
        isIssued(number)
            && CheckDigits.isLuhn(number)
            && !Checksums.isOneDigit(number)
            && written.standsAlone(text, groups);
    if (!plausible) {
      return;
    }
    boolean named = CARD.isOf(text, written.start());
    if (!named && Drawing.holds(text, written.start())) {
      return;
    }
    if (groups == 1 && number.length() < USUAL && !named) {
      return; // thirteen digits are a time in milliseconds, fourteen a date with a time
    }
    boolean id = !named && OTHER.isOf(text, written.start());
    Confidence confidence =
        named || (groups > 1 && !id)
            ? Confidence.HIGH
            : id || !isAlone(text, written, groups) ? Confidence.LOW : Confidence.MEDIUM;
    found.accept(
        new Detection(
            "audit/card-number",
            confidence,
            Shown.number("Card number", number),
            number,
            written.start(),
            written.end(groups)));
  }

  private static boolean isIssued(String number) {
    for (Range issuer : ISSUERS) {
      if (issuer.holds(number)) {
        return true;
      }
    }
    return false;
  }

  /** In a list of numbers, or in an address, a number of any kind may stand. */
  private static boolean isAlone(Text text, DigitGroups written, int groups) {
    int before = text.at(written.start() - 1);
    int after = text.at(written.end(groups));
    boolean quoted = (before == '"' || before == '\'' || before == '>') && after >= 0;
    return quoted || before == ' ' || before < 0 || before == ':';
  }
}
