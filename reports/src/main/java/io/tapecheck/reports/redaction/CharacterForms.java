package io.tapecheck.reports.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Every way in which one character is written in texts that surround a value: plain, URL-encoded
 * (also repeatedly), escaped for JSON (also repeatedly) or for HTML. Because the forms are per
 * character, a value whose characters are written in different ways is found as well.
 */
final class CharacterForms {

  private static final Map<Integer, String> HTML_NAMES =
      Map.of(
          (int) '&',
          "amp",
          (int) '<',
          "lt",
          (int) '>',
          "gt",
          (int) '"',
          "quot",
          (int) '\'',
          "apos",
          0xa0,
          "nbsp");

  private static final Map<Integer, String> JSON_LETTERS =
      Map.of((int) '\n', "n", (int) '\r', "r", (int) '\t', "t");

  private CharacterForms() {}

  /** A regular expression for one character in any of its forms. */
  static String of(int character) {
    List<String> forms = new ArrayList<>();
    forms.add(
        character == '\\' ? "\\\\+" : "\\\\*+" + Pattern.quote(Character.toString(character)));
    forms.add(percentEncoded(character));
    forms.add(jsonEscaped(character));
    forms.add("&(?:amp;)*#(?:0*%d|[xX]0*(?i:%x));".formatted(character, character));
    if (HTML_NAMES.containsKey(character)) {
      forms.add("&(?:amp;)*" + HTML_NAMES.get(character) + ";");
    }
    if (JSON_LETTERS.containsKey(character)) {
      forms.add("\\\\++" + JSON_LETTERS.get(character));
    }
    if (character == ' ') {
      forms.add("\\+");
      forms.add("\u00a0");
    }
    return "(?:" + String.join("|", forms) + ")";
  }

  private static String percentEncoded(int character) {
    StringBuilder form = new StringBuilder();
    for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
      form.append("%%(?:25)*(?i:%02x)".formatted(octet & 0xff));
    }
    return form.toString();
  }

  private static String jsonEscaped(int character) {
    StringBuilder form = new StringBuilder();
    for (char unit : Character.toChars(character)) {
      form.append("\\\\++u(?i:%04x)".formatted((int) unit));
    }
    return form.toString();
  }
}
