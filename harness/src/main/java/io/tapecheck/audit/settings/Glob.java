package io.tapecheck.audit.settings;

import java.util.List;

/** A pattern in which a star is any characters; needs no more time than its lengths multiplied. */
final class Glob {

  private final List<String> parts;

  Glob(String pattern) {
    this.parts = List.of(pattern.split("\\*", -1));
  }

  boolean matches(String text) {
    String first = parts.get(0);
    String last = parts.get(parts.size() - 1);
    if (parts.size() == 1) {
      return text.equals(first);
    }
    if (!text.startsWith(first)
        || !text.endsWith(last)
        || text.length() < first.length() + last.length()) {
      return false;
    }
    int at = first.length();
    int end = text.length() - last.length();
    for (String part : parts.subList(1, parts.size() - 1)) {
      at = text.indexOf(part, at);
      if (at < 0 || at + part.length() > end) {
        return false;
      }
      at += part.length();
    }
    return true;
  }
}
