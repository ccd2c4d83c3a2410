package io.tapecheck.audit.detect;

import java.util.function.Consumer;
import org.apache.commons.validator.routines.IBANValidator;

/** IBANs: the country's length and format, and the check digits of ISO 13616. */
final class BankAccount implements NumberDetector {

  private static final int CHECK_DIGITS = 2;

  @Override
  public void at(Text text, DigitGroups number, Consumer<Detection> found) {
    int start = number.start() - 2;
    boolean begins =
        number.length(0) >= CHECK_DIGITS
            && ByteKind.UPPER.holds(text.at(start))
            && ByteKind.UPPER.holds(text.at(start + 1));
    if (!begins || startsInsideWord(text, start)) {
      return;
    }
    IBANValidator.Validator country =
        IBANValidator.getInstance().getValidator(text.string(start, start + 2) + "00");
    if (country == null) {
      return;
    }
    StringBuilder account = new StringBuilder();
    int length = country.getIbanLength();
    int at = start;
    while (account.length() < length && isOfAccount(text, at)) {
      if (text.at(at) != ' ' && text.at(at) != '-') {
        account.append((char) text.at(at));
      }
      at++;
    }
    boolean whole = account.length() == length && !text.isWord(at);
    if (whole && IBANValidator.getInstance().isValid(account.toString())) {
      found.accept(
          new Detection(
              "audit/iban",
              Confidence.HIGH,
              Shown.number("IBAN " + account.substring(0, 2), account.toString()),
              account.toString(),
              start,
              at));
    }
  }

  private static boolean startsInsideWord(Text text, int start) {
    return text.isWord(start - 1) && text.at(start - 2) != '\\';
  }

  private static boolean isOfAccount(Text text, int at) {
    int value = text.at(at);
    boolean between = (value == ' ' || value == '-') && ByteKind.ALNUM.holds(text.at(at + 1));
    return between || ByteKind.DIGIT.holds(value) || ByteKind.UPPER.holds(value);
  }
}
