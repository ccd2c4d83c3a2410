package io.tapecheck.verify.masking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Percent-encoded, with digits in either case, a blank as {@code %20} or plus, and with the
 * characters kept that JavaScript's {@code encodeURIComponent} and {@code encodeURI}, HTML's forms
 * or the strictest encoders keep.
 */
final class UrlEncodedForm implements ValueForm {

  private static final List<String> KEPT =
      List.of("-_.!~*'()", "-_.~", "-_.*", "-_.!~*'();/?:@&=+$,#", "-_.~@:/,");

  @Override
  public List<String> encoding() {
    return List.of("url");
  }

  @Override
  public Stream<String> spellings(String value) {
    return KEPT.stream()
        .flatMap(kept -> Stream.of(encode(value, kept, "%20"), encode(value, kept, "+")))
        .flatMap(encoded -> Stream.of(encoded, lowerCaseDigits(encoded)))
        .distinct();
  }

  private static String encode(String value, String kept, String blank) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c == ' ') {
        encoded.append(blank);
      } else if (c < 128 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  private static String lowerCaseDigits(String encoded) {
    StringBuilder lower = new StringBuilder(encoded);
    for (int at = encoded.indexOf('%'); at >= 0; at = encoded.indexOf('%', at + 3)) {
      lower.setCharAt(at + 1, Character.toLowerCase(encoded.charAt(at + 1)));
      lower.setCharAt(at + 2, Character.toLowerCase(encoded.charAt(at + 2)));
    }
    return lower.toString();
  }
}
