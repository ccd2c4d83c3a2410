package io.tapecheck.audit.detect;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.validator.routines.InetAddressValidator;

/** Global IPv6 addresses (2000::/3), those of examples left out (RFC 3849). */
final class IpV6Address implements Detector {

  private static final int LONGEST = 39;
  private static final int GROUP = 4;

  @Override
  public List<String> triggers() {
    return "0123456789abcdefABCDEF".chars().mapToObj(digit -> (char) digit + ":").toList();
  }

  @Override
  public void at(Text text, int last, Consumer<Detection> found) {
    int at = last + 1;
    int start = text.startOf(ByteKind.HEX, at, GROUP + 1);
    boolean global = at - start == GROUP && (text.at(start) == '2' || text.at(start) == '3');
    if (!global || text.isWord(start - 1) || text.at(start - 1) == ':') {
      return;
    }
    int end = at;
    while (end < start + LONGEST && (text.at(end) == ':' || ByteKind.HEX.holds(text.at(end)))) {
      end++;
    }
    while (text.at(end - 1) == ':' && text.at(end - 2) != ':') {
      end--;
    }
    String address = text.string(start, end).toLowerCase(Locale.ROOT);
    boolean nobodys = address.startsWith("2001:db8:") || address.startsWith("2001:0db8:");
    boolean valid =
        !text.isWord(end)
            && address.indexOf(':') != address.lastIndexOf(':')
            && InetAddressValidator.getInstance().isValidInet6Address(address);
    if (valid && !nobodys) {
      found.accept(
          new Detection(
              "audit/ip-address", Confidence.MEDIUM, "IPv6 address", address, start, end));
    }
  }
}
