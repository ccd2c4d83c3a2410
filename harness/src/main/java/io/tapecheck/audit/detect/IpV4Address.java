package io.tapecheck.audit.detect;

import java.util.function.Consumer;

/**
 * IPv4 addresses that can be reached from anywhere; those of private networks only on request.
 * Versions are written alike, so that without a word nearby an address is sure only in part.
 */
final class IpV4Address implements NumberDetector {

  private static final Context VERSION =
      new Context(24, "version", "ver", "release", "build", "v", "sdk", "plugin", "chrome");
  private static final Context ADDRESS =
      new Context(48, "ip", "client", "remote", "forwarded", "visitor", "user", "customer");

  /** A server's address is nobody's. */
  private static final Context SERVER =
      new Context(
          90,
          "server",
          "_ip_addr",
          "host",
          "origin",
          "upstream",
          "backend",
          "resolved",
          "resolver",
          "dns",
          "nameserver",
          "peer",
          "edge",
          "gateway",
          "proxy",
          "endpoint",
          "listen",
          "remoteaddress",
          "remoteipaddress",
          "bind",
          "cluster",
          "node",
          "http://",
          "https://",
          "ws://",
          "wss://");

  private static final int SMALL = 32;

  private final boolean alsoPrivate;

  IpV4Address(boolean alsoPrivate) {
    this.alsoPrivate = alsoPrivate;
  }

  @Override
  public void at(Text text, DigitGroups number, Consumer<Detection> found) {
    if (number.groups() < 4
        || number.separator(0) != '.'
        || number.separator(1) != '.'
        || number.separator(2) != '.'
        || !isBounded(text, number)) {
      return;
    }
    int[] octets = new int[4];
    String digits = number.digits(4);
    for (int i = 0, at = 0; i < 4; at += number.length(i++)) {
      String octet = number.length(i) > 3 ? "999" : digits.substring(at, at + number.length(i));
      octets[i] = octet.length() > 1 && octet.startsWith("0") ? 999 : Integer.parseInt(octet);
      if (octets[i] > 255) {
        return;
      }
    }
    tell(text, number, octets, found);
  }

  private void tell(Text text, DigitGroups number, int[] octets, Consumer<Detection> found) {
    boolean closed = isPrivate(octets);
    boolean ofServer = SERVER.before(text, number.start());
    if (isNobodys(octets)
        || (closed && !alsoPrivate)
        || (ofServer && !closed)
        || VERSION.before(text, number.start())) {
      return;
    }
    boolean named = ADDRESS.before(text, number.start());
    boolean likeVersion = octets[0] < SMALL && octets[1] < SMALL && octets[2] < SMALL;
    found.accept(
        new Detection(
            "audit/ip-address",
            closed || (likeVersion && !named)
                ? Confidence.LOW
                : named ? Confidence.HIGH : Confidence.MEDIUM,
            closed ? "IPv4 address of a private network" : "IPv4 address " + octets[0] + ".…",
            text.string(number.start(), number.end(4)),
            number.start(),
            number.end(4)));
  }

  /** Paths of drawings, versions behind a product's name and longer numbers are none. */
  private static boolean isBounded(Text text, DigitGroups number) {
    int before = text.at(number.start() - 1);
    int after = text.at(number.end(4));
    boolean product = before == '/' && text.at(number.start() - 2) != '/';
    boolean escaped = ByteKind.ALNUM.holds(before) && text.at(number.start() - 2) == '\\';
    return (before < 0 || " \t\r\n\"'/=:,[({<>@;\\".indexOf(before) >= 0 || escaped)
        && (after < 0
            || " \t\r\n\"'/:,])}<>;\\?&".indexOf(after) >= 0
            || endsSentence(text, number))
        && !product
        && !isOfDrawing(text, number);
  }

  /** Numbers before and behind: a path of SVG, a list of versions. */
  private static boolean isOfDrawing(Text text, DigitGroups number) {
    int before = text.at(number.start() - 1);
    int after = text.at(number.end(4));
    int next = text.at(number.end(4) + 1);
    boolean behind =
        (before == ' ' || before == ',')
            && (text.isDigit(number.start() - 2) || isPathLetter(text.at(number.start() - 2)));
    boolean ahead =
        (after == ' ' || after == ',')
            && (ByteKind.DIGIT.holds(next) || next == '-' || next == '.' || isPathLetter(next))
            && ByteKind.NUMBER.holds(text.at(number.end(4) + 2));
    return (behind && text.at(number.start() - 3) != ':') && (ahead || after == '"' || after == 'z')
        || (ahead && number.groups() > 4)
        || (behind && ahead);
  }

  private static boolean isPathLetter(int value) {
    return Drawing.isPathLetter(value);
  }

  private static boolean endsSentence(Text text, DigitGroups number) {
    return text.at(number.end(4)) == '.' && !ByteKind.ALNUM.holds(text.at(number.end(4) + 1));
  }

  private static boolean isPrivate(int[] octets) {
    return octets[0] == 10
        || (octets[0] == 172 && octets[1] >= 16 && octets[1] < 32)
        || (octets[0] == 192 && octets[1] == 168)
        || (octets[0] == 100 && octets[1] >= 64 && octets[1] < 128)
        || (octets[0] == 169 && octets[1] == 254)
        || octets[0] == 127;
  }

  /** Zero, multicast and reserved addresses, and those of examples (RFC 5737). */
  private static boolean isNobodys(int[] octets) {
    boolean example =
        (octets[0] == 192 && octets[1] == 0 && octets[2] == 2)
            || (octets[0] == 198 && octets[1] == 51 && octets[2] == 100)
            || (octets[0] == 203 && octets[1] == 0 && octets[2] == 113);
    return example || octets[0] == 0 || octets[0] >= 224;
  }
}
