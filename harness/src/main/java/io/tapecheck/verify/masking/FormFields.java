package io.tapecheck.verify.masking;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the names and values of a URL-encoded form or query. */
final class FormFields {

  private FormFields() {}

  /** Names and values, decoded; empty when this is not a form. */
  static Optional<List<String>> of(String text) {
    if (text.indexOf('=') < 0 || text.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    List<String> decoded = new ArrayList<>();
    for (String field : text.split("&", -1)) {
      for (String part : field.split("=", 2)) {
        decoded.add(decode(part));
      }
    }
    return Optional.of(decoded);
  }

  private static String decode(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return part;
    }
  }
}
