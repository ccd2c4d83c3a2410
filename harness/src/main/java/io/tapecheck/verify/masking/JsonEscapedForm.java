package io.tapecheck.verify.masking;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Inside a JSON string: with and without an escaped slash, beyond ASCII as it is or by number, with
 * the characters that HTML-safe writers escape, and inside a JSON string that is inside a JSON
 * string.
 */
final class JsonEscapedForm implements ValueForm {

  private static final String HTML_UNSAFE = "<>&'=";

  @Override
  public List<String> encoding() {
    return List.of("json");
  }

  @Override
  public Stream<String> spellings(String value) {
    return Stream.of(false, true)
        .flatMap(slash -> Stream.of(false, true).map(html -> escape(value, slash, html)))
        .flatMap(escaped -> Stream.of(escaped, byNumber(escaped, false), byNumber(escaped, true)))
        .flatMap(escaped -> Stream.of(escaped, escape(escaped, false, false)))
        .distinct();
  }

  private static String escape(String value, boolean slash, boolean html) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        default -> {
          if (slash && c == '/') {
            escaped.append("\\/");
          } else if (c < ' ' || (html && HTML_UNSAFE.indexOf(c) >= 0)) {
            escaped.append(numbered(c));
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }

  private static String byNumber(String value, boolean upperCase) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < 128) {
        escaped.append(c);
      } else {
        String digits = numbered(c).substring(2);
        escaped.append("\\u").append(upperCase ? digits.toUpperCase(Locale.ROOT) : digits);
      }
    }
    return escaped.toString();
  }

  private static String numbered(char c) {
    return String.format(Locale.ROOT, "\\u%04x", (int) c);
  }
}
