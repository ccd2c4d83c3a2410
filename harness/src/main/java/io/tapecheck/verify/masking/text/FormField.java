package io.tapecheck.verify.masking.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of a URL-encoded form or query, decoded.
 *
 * @param name its name
 * @param value its value; empty when it has none
 */
public record FormField(String name, String value) {

  /** Every field of a text; none when it is no form. */
  public static List<FormField> in(String text) {
    if (text.indexOf('=') < 0 || text.indexOf('\n') >= 0) {
      return List.of();
    }
    List<FormField> fields = new ArrayList<>();
    for (String field : text.split("&", -1)) {
      String[] parts = field.split("=", 2);
      fields.add(new FormField(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : ""));
    }
    return fields;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return part;
    }
  }
}
