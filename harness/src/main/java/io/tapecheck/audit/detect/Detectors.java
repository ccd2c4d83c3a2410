package io.tapecheck.audit.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All detectors, asked in one pass over the bytes: each only at the bytes that can give its kind of
 * data away. Immutable, and shared by any number of scans.
 */
public final class Detectors {

  private static final int SHORT_NUMBER = 4;

  private final Detector[][] triggered = new Detector[256][];
  private final List<NumberDetector> numbers;

  private Detectors(List<Detector> detectors, List<NumberDetector> numbers) {
    this.numbers = List.copyOf(numbers);
    List<List<Detector>> table = new ArrayList<>();
    for (int value = 0; value < 256; value++) {
      table.add(new ArrayList<>());
    }
    detectors.forEach(
        detector -> detector.triggers().chars().forEach(value -> table.get(value).add(detector)));
    for (int value = 0; value < 256; value++) {
      triggered[value] = table.get(value).toArray(new Detector[0]);
    }
  }

  /**
   * Every detector there is.
   *
   * @param privateAddresses whether addresses of networks at home are told too
   */
  public static Detectors all(boolean privateAddresses) {
    PhoneNumber phone = new PhoneNumber();
    return new Detectors(
        List.of(
            new EmailAddress(),
            phone,
            new JsonWebToken(),
            new ApiKey(),
            new BearerToken(),
            new PrivateKey(),
            new IpV6Address(),
            new UrlCredentials(),
            new NamedValue(),
            new FormFieldTag()),
        List.of(
            new CardNumber(),
            new BankAccount(),
            phone.national(),
            new UsSocialSecurityNumber(),
            new GbNationalInsuranceNumber(),
            new DeTaxId(),
            new FrSocialSecurityNumber(),
            new EsIdentityNumber(),
            new InAadhaar(),
            new InPan(),
            new DateOfBirth(),
            new IpV4Address(privateAddresses)));
  }

  /** Looks through bytes; what is found is told in the order of its places, roughly. */
  public void scan(byte[] bytes, int from, int to, Consumer<Detection> found) {
    Text text = new Text(bytes, from, to);
    for (int at = from; at < to; ) {
      int value = bytes[at] & 0xff;
      if (ByteKind.DIGIT.holds(value)) {
        at = number(text, at, found);
      } else {
        for (Detector detector : triggered[value]) {
          detector.at(text, at, found);
        }
        at++;
      }
    }
  }

  /** Most numbers are ids and coordinates: short, and with nothing near that a detector wants. */
  private int number(Text text, int start, Consumer<Detection> found) {
    int end = text.endOf(ByteKind.DIGIT, start, Integer.MAX_VALUE - start);
    int after = text.at(end);
    boolean goesOn = after == ' ' || after == '-' || after == '.' || after == '/' || after == ')';
    boolean candidate =
        end - start > SHORT_NUMBER
            || (goesOn && ByteKind.DIGIT.holds(nextDigit(text, end)))
            || ByteKind.UPPER.holds(text.at(start - 1));
    if (candidate) {
      DigitGroups number = DigitGroups.read(text, start);
      if (!number.isEndless()) {
        for (NumberDetector detector : numbers) {
          detector.at(text, number, found);
        }
      }
    }
    return end;
  }

  private static int nextDigit(Text text, int end) {
    int next = text.at(end + 1);
    return next == ' ' || next == '(' ? text.at(end + 2) : next;
  }
}
