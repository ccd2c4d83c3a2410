package io.tapecheck.recorder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is led to the collector instead of to where it was going. In both lists {@code *} stands for
 * any characters.
 *
 * @param hosts host names, for example {@code *.vendor.example}; a host under {@code *.} is not the
 *     host itself
 * @param urls absolute addresses, for example {@code https://shop.example/ingest/*}
 */
public record LedTraffic(List<String> hosts, List<String> urls) {

  /** Nothing is led anywhere. */
  public static final LedTraffic NONE = new LedTraffic(List.of(), List.of());

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|.*\\.localhost|127\\..*|::1", Pattern.CASE_INSENSITIVE);

  private static final Pattern HOST =
      Pattern.compile("https?://(\\[[^\\]]*]|[^/:?#]+).*", Pattern.CASE_INSENSITIVE);

  public LedTraffic {
    hosts = List.copyOf(hosts);
    urls = List.copyOf(urls);
  }

  public boolean isEmpty() {
    return hosts.isEmpty() && urls.isEmpty();
  }

  /** Whether an absolute address is led to the collector. */
  public boolean takes(String url) {
    if (isEmpty()) {
      return false;
    }
    String plain = url.replaceFirst("(?i)^ws(s?):", "http$1:");
    Optional<String> host = hostOf(plain);
    return hosts.stream()
            .anyMatch(pattern -> host.filter(name -> matches(pattern, name)).isPresent())
        || urls.stream().anyMatch(pattern -> matches(pattern, plain));
  }

  /** Whether anything that goes to a host may have to be led away, so that one has to look. */
  public boolean concerns(String host) {
    return hosts.stream().anyMatch(pattern -> matches(pattern, host))
        || urls.stream()
            .flatMap(url -> hostOf(url).stream())
            .anyMatch(pattern -> matches(pattern, host));
  }

  /** Whether this machine's own hosts are among them, which browsers keep from a proxy. */
  public boolean concernsThisMachine() {
    return hosts.stream().anyMatch(LedTraffic::mayBeLoopback)
        || urls.stream().flatMap(url -> hostOf(url).stream()).anyMatch(LedTraffic::mayBeLoopback);
  }

  private static boolean mayBeLoopback(String pattern) {
    return pattern.equals("*") || LOOPBACK.matcher(pattern).matches();
  }

  /** The host in a pattern of an address, which may hold stars that no URI allows. */
  private static Optional<String> hostOf(String url) {
    Matcher parts = HOST.matcher(url);
    return parts.matches()
        ? Optional.of(parts.group(1).replaceAll("^\\[|]$", ""))
        : Optional.empty();
  }

  private static boolean matches(String pattern, String text) {
    String[] parts = pattern.toLowerCase(Locale.ROOT).split("\\*", -1);
    String rest = text.toLowerCase(Locale.ROOT);
    if (!rest.startsWith(parts[0])) {
      return false;
    }
    if (parts.length == 1) {
      return rest.equals(parts[0]);
    }
    int from = parts[0].length();
    for (int part = 1; part < parts.length - 1; part++) {
      int found = rest.indexOf(parts[part], from);
      if (found < 0) {
        return false;
      }
      from = found + parts[part].length();
    }
    String last = parts[parts.length - 1];
    return rest.length() - from >= last.length() && rest.endsWith(last);
  }
}
