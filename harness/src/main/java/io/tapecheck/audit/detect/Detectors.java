package io.tapecheck.audit.detect;

import io.tapecheck.search.StretchBytes;
import io.tapecheck.search.Stretches;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All detectors, asked in one pass over the bytes: each only at the texts that can give its kind of
 * data away. A table tells of every two neighbouring bytes whether such a text or a number may
 * begin there. Immutable, and shared by any number of scans.
 */
public final class Detectors {

  private static final int DIGITS_OF_AN_ID = 7;

  /** User and password in base64, behind the word that says so. */
  private static final int SHORTEST_OF_LETTERS = 10;

  /** What may stand behind a group of digits when another follows. */
  private static final boolean[] GOES_ON = new boolean[256];

  static {
    for (int b = 0; b < 256; b++) {
      GOES_ON[b] = DigitGroups.isSeparator(b);
    }
  }

  /** What may begin at two neighbouring bytes. */
  private record Clues(List<Clue> clues, boolean number) {
    Clues and(Clue clue) {
      List<Clue> more = new ArrayList<>(clues);
      more.add(clue);
      return new Clues(List.copyOf(more), number);
    }
  }

  private record Clue(String trigger, Detector detector) {}

  private final Table ofText;
  private final Table ofJson;
  private final NumberDetector[] numbers;

  private Detectors(List<Detector> detectors, List<NumberDetector> numbers) {
    this.numbers = numbers.toArray(new NumberDetector[0]);
    this.ofText = Table.of(with(detectors, new NamedValue(false)));
    this.ofJson = Table.of(with(detectors, new NamedValue(true)));
  }

  private static List<Detector> with(List<Detector> detectors, Detector one) {
    List<Detector> all = new ArrayList<>(detectors);
    all.add(one);
    return all;
  }

  /**
   * What may begin where.
   *
   * @param pairs by the first byte and the second: an index, 0 where nothing begins
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Table(byte[] pairs, Clues[] byIndex) {

    static Table of(List<Detector> detectors) {
      byte[] pairs = new byte[1 << 16];
      List<Clues> distinct = new ArrayList<>(List.of(new Clues(List.of(), false)));
      Map<Clues, Integer> known = new HashMap<>(Map.of(distinct.get(0), 0));
      wanted(detectors)
          .forEach(
              (pair, clues) -> {
                int index = known.computeIfAbsent(clues, added -> distinct.size());
                if (index == distinct.size()) {
                  distinct.add(clues);
                }
                pairs[pair] = (byte) index;
              });
      if (distinct.size() > 256) {
        throw new IllegalStateException(
            "A byte cannot tell %d sets of clues apart.".formatted(distinct.size()));
      }
      return new Table(pairs, distinct.toArray(new Clues[0]));
    }
  }

  private static Map<Integer, Clues> wanted(List<Detector> detectors) {
    Map<Integer, Clues> wanted = new HashMap<>();
    for (int pair = 0; pair < 1 << 16; pair++) {
      boolean begins = ByteKind.DIGIT.holds(pair & 0xff) && !ByteKind.DIGIT.holds(pair >> 8);
      if (begins) {
        wanted.put(pair, new Clues(List.of(), true));
      }
    }
    for (Detector detector : detectors) {
      for (String trigger : detector.triggers()) {
        byte[] bytes = trigger.getBytes(StandardCharsets.US_ASCII);
        for (int second = 0; second < 256; second++) {
          if (bytes.length == 1 || bytes[1] == second) {
            wanted.merge(
                bytes[0] << 8 | second,
                new Clues(List.of(new Clue(trigger, detector)), false),
                (before, more) -> before.and(more.clues().get(0)));
          }
        }
      }
    }
    return wanted;
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
            new PathToken(),
            new XmlElement(),
            new FormFieldTag(),
            new FormPart()),
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
    if (from < to) {
      scan(ofText, new Text(bytes, from, to), from, to, new DigitGroups(), found);
    }
  }

  /**
   * Looks through the texts and numbers of JSON whose fields were read before.
   *
   * @param from where the JSON begins, of which the detectors see what is around
   * @param to where it ends
   */
  public void scan(byte[] bytes, int from, int to, Stretches stretches, Consumer<Detection> found) {
    Text text = new Text(bytes, from, to);
    DigitGroups number = new DigitGroups();
    for (int i = 0; i < stretches.count(); i++) {
      int start = stretches.from(i);
      int end = stretches.to(i);
      if (mayHold(stretches.seen(i), end - start)) {
        scan(ofJson, text, start, end, number, found);
      }
    }
  }

  /** Without a clue only tokens and keys of letters are left, which have capitals and length. */
  private static boolean mayHold(int seen, int length) {
    boolean clue = (seen & (StretchBytes.CLUE | StretchBytes.SPECIAL)) != 0;
    return clue || ((seen & StretchBytes.TELLING) != 0 && length >= SHORTEST_OF_LETTERS);
  }

  private void scan(
      Table table, Text text, int from, int to, DigitGroups number, Consumer<Detection> found) {
    Clues[] byIndex = table.byIndex();
    byte[] pairs = table.pairs();
    byte[] bytes = text.bytes();
    if (text.isDigit(from)) {
      number(text, from, number, found);
    }
    int last = to - 1;
    for (int at = from; at < last; at++) {
      byte index = pairs[(bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff)];
      if (index != 0) {
        ask(byIndex[index & 0xff], text, at, number, found);
      }
    }
    ask(byIndex[pairs[(bytes[last] & 0xff) << 8] & 0xff], text, last, number, found);
  }

  private void ask(Clues clues, Text text, int at, DigitGroups number, Consumer<Detection> found) {
    List<Clue> all = clues.clues();
    for (int i = 0; i < all.size(); i++) {
      Clue clue = all.get(i);
      if (clue.trigger().length() <= 2 || text.startsWith(clue.trigger(), at)) {
        clue.detector().at(text, at, found);
      }
    }
    if (clues.number()) {
      number(text, at + 1, number, found);
    }
  }

  /** Most numbers are ids and coordinates: short, and with nothing near that a detector wants. */
  private void number(Text text, int start, DigitGroups number, Consumer<Detection> found) {
    byte[] bytes = text.bytes();
    int last = Math.min(text.to(), start + DIGITS_OF_AN_ID + 1);
    int end = start;
    while (end < last && bytes[end] >= '0' && bytes[end] <= '9') {
      end++;
    }
    boolean candidate =
        end - start > DIGITS_OF_AN_ID
            || (end < last && GOES_ON[bytes[end] & 0xff] && DigitGroups.goesOn(text, end))
            || isBesideCapital(text, start, end);
    if (!candidate) {
      return;
    }
    number.read(text, start);
    boolean few = number.groups() < 3 && number.digits() <= DIGITS_OF_AN_ID;
    if (number.isEndless()
        || number.isFraction()
        || (few && !isBesideCapital(text, start, number.end(number.groups())))) {
      return;
    }
    for (NumberDetector detector : numbers) {
      detector.at(text, number, found);
    }
  }

  private static boolean isBesideCapital(Text text, int start, int end) {
    return ByteKind.UPPER.holds(text.at(start - 1))
        || ByteKind.UPPER.holds(text.at(start - 2))
        || ByteKind.UPPER.holds(text.at(end))
        || ByteKind.UPPER.holds(text.at(end + 1));
  }
}
