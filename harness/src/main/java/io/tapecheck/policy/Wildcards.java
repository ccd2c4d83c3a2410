package io.tapecheck.policy;

import java.util.Locale;

/** Patterns in which {@code *} stands for any characters. */
final class Wildcards {

  private Wildcards() {}

  /** Whether the whole text fits; in time that grows with the text alone, whatever the pattern. */
  static boolean matches(String pattern, String text) {
    String[] parts = pattern.toLowerCase(Locale.ROOT).split("\\*", -1);
    String rest = text.toLowerCase(Locale.ROOT);
    if (parts.length == 1) {
      return rest.equals(parts[0]);
    }
    String last = parts[parts.length - 1];
    if (!rest.startsWith(parts[0]) || rest.length() < parts[0].length() + last.length()) {
      return false;
    }
    int from = parts[0].length();
    for (int part = 1; part < parts.length - 1; part++) {
      int at = rest.indexOf(parts[part], from);
      if (at < 0) {
        return false;
      }
      from = at + parts[part].length();
    }
    return rest.length() - last.length() >= from && rest.endsWith(last);
  }
}
