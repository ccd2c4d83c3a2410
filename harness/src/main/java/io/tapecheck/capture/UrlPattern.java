package io.tapecheck.capture;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for the address of a page: {@code *} stands for anything but a slash, {@code **} for
 * anything. It is held against as much of the address as it names: the path; with a {@code ?} the
 * query too, with a {@code #} the fragment, and from the scheme on if it begins with one. An
 * address fits as it is written and as it reads without percent signs.
 *
 * @param glob such as {@code /confirmation/*}, {@code /search?q=*} or {@code /#/cart}
 */
record UrlPattern(String glob) {

  // Browsers leave characters in addresses, such as |, that java.net.URI refuses.
  private static final Pattern PARTS =
      Pattern.compile("^([a-zA-Z][\\w+.-]*://[^/?#]*)?([^?#]*)(\\?[^#]*)?(#.*)?$", Pattern.DOTALL);
  private static final Pattern WHOLE = Pattern.compile("^[a-zA-Z][\\w+.-]*://.*", Pattern.DOTALL);

  boolean matches(String url) {
    String part = partOf(url);
    Pattern pattern = regex();
    return pattern.matcher(part).matches() || pattern.matcher(decoded(part)).matches();
  }

  /** As much of an address as this pattern is held against, as it is written. */
  String partOf(String url) {
    Matcher parts = PARTS.matcher(url);
    if (!parts.matches()) {
      return url;
    }
    String path = parts.group(2).isEmpty() ? "/" : parts.group(2);
    return (WHOLE.matcher(glob).matches() ? orEmpty(parts.group(1)) : "")
        + path
        + (glob.contains("?") ? orEmpty(parts.group(3)) : "")
        + (glob.contains("#") ? orEmpty(parts.group(4)) : "");
  }

  private Pattern regex() {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < glob.length()) {
      if (glob.startsWith("**", at)) {
        regex.append(".*");
        at += 2;
      } else if (glob.charAt(at) == '*') {
        regex.append("[^/]*");
        at++;
      } else {
        regex.append(Pattern.quote(String.valueOf(glob.charAt(at))));
        at++;
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a percent sign that stands for itself
    }
  }

  private static String orEmpty(String part) {
    return part == null ? "" : part;
  }
}
