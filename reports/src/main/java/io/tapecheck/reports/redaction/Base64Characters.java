package io.tapecheck.reports.redaction;

import java.util.stream.Collectors;

/** Base64 and hexadecimal texts as they are written in other texts. */
final class Base64Characters {

  private Base64Characters() {}

  /** A regular expression for the text in either alphabet, also URL-encoded or escaped for JSON. */
  static String expression(String text) {
    boolean hex = text.chars().allMatch(character -> Character.digit(character, 16) >= 0);
    String characters =
        text.chars()
            .mapToObj(
                character ->
                    switch (character) {
                      case '+' -> "(?:\\+|-|%(?:25)*2[bB])";
                      case '/' -> "(?:\\\\*/|_|%(?:25)*2[fF])";
                      default -> Character.toString(character);
                    })
            .collect(Collectors.joining());
    // Hexadecimal digits come in either case, and base64 that looks like them is found all the
    // same.
    return hex ? "(?i:" + characters + ")" : characters;
  }
}
