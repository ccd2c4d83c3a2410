package io.tapecheck.persona;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the values of canaries out of text that people will read. */
public final class Redaction {

  private final List<Replacement> longestFirst;

  public Redaction(Collection<Canary> canaries) {
    this.longestFirst =
        canaries.stream()
            .filter(canary -> !canary.value().isBlank())
            .sorted(Comparator.comparingInt((Canary canary) -> canary.value().length()).reversed())
            .map(canary -> new Replacement(spaced(canary.value()), "<" + canary.id() + ">"))
            .toList();
  }

  /** The text with each value, however its characters are grouped, replaced by the canary's id. */
  public String apply(String text) {
    String redacted = text;
    for (Replacement replacement : longestFirst) {
      redacted =
          replacement
              .value()
              .matcher(redacted)
              .replaceAll(Matcher.quoteReplacement(replacement.name()));
    }
    return redacted;
  }

  /** The value with blanks or hyphens allowed between its characters, as fields group digits. */
  private static Pattern spaced(String value) {
    return Pattern.compile(
        value
            .chars()
            .filter(character -> !Character.isWhitespace(character) && character != '-')
            .mapToObj(character -> Pattern.quote(Character.toString(character)))
            .collect(Collectors.joining("[\\s-]?")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Compiled once, for there may be many texts. */
  private record Replacement(Pattern value, String name) {}
}
