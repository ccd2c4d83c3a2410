package io.tapecheck.reports.redaction;

import io.tapecheck.persona.Canary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the values of canaries out of texts. A value is found plain in any case, URL-encoded,
 * escaped for JSON or HTML, in base64 or hexadecimal, nested in these, and, if it is a number, with
 * its digits grouped; it becomes a mark like {@code █card-number#1█}. Values of up to three
 * characters count only where they stand alone.
 */
public final class Redaction {

  private record Rule(Canary canary, Optional<Pattern> anywhere, Pattern alone) {}

  private final List<Rule> rules;
  private final EncodedRuns runs = new EncodedRuns();

  private Redaction(List<Rule> rules) {
    this.rules = rules;
  }

  /** A redaction of these canaries. */
  public static Redaction of(Collection<Canary> canaries) {
    List<Rule> rules = new ArrayList<>();
    canaries.stream()
        .filter(canary -> !canary.value().isBlank())
        // The longest first, so that a value that contains another is marked as itself.
        .sorted(Comparator.comparing((Canary canary) -> -canary.value().length()))
        .forEach(canary -> rules.add(rule(canary)));
    return new Redaction(List.copyOf(rules));
  }

  private static Rule rule(Canary canary) {
    return new Rule(
        canary,
        CanaryPattern.anywhere(canary).map(Pattern::compile),
        Pattern.compile(CanaryPattern.alone(canary)));
  }

  /** The mark that stands for a canary. */
  public static String mark(Canary canary) {
    return "█" + canary.id() + "█";
  }

  /** The text with every canary replaced by its mark. */
  public String text(String text) {
    return replace(text, true);
  }

  /** Like {@link #text}, but for style sheets, in which short numbers are no secrets. */
  public String styleSheet(String text) {
    return replace(text, false);
  }

  /** The first canary that a text holds. */
  public Optional<Canary> found(String text) {
    return rules.stream().filter(rule -> holds(rule, text)).map(Rule::canary).findFirst();
  }

  /**
   * The canary that a field's value is or is the beginning of, as it is while somebody types. A
   * beginning counts from three characters on.
   */
  public Optional<Canary> typed(String value) {
    String begun = CanaryPattern.compact(value);
    return found(value)
        .or(
            () ->
                begun.length() < 3
                    ? Optional.empty()
                    : rules.stream()
                        .map(Rule::canary)
                        .filter(canary -> begins(CanaryPattern.compact(canary.value()), begun))
                        .findFirst());
  }

  private static boolean begins(String whole, String begun) {
    return whole.regionMatches(true, 0, begun, 0, begun.length());
  }

  private static boolean holds(Rule rule, String text) {
    return rule.anywhere().map(pattern -> pattern.matcher(text).find()).orElse(false)
        || rule.alone().matcher(text).find();
  }

  private String replace(String text, boolean alone) {
    if (text.length() < 2) {
      return text;
    }
    String redacted = text;
    for (Rule rule : rules) {
      String mark = Matcher.quoteReplacement(mark(rule.canary()));
      if (rule.anywhere().isPresent()) {
        redacted = rule.anywhere().get().matcher(redacted).replaceAll(mark);
      } else if (alone) {
        redacted = rule.alone().matcher(redacted).replaceAll(mark);
      }
    }
    return runs.redact(redacted, this::inside);
  }

  /** The canary in a text that was decoded from another; short values say nothing there. */
  private Optional<String> inside(String text) {
    return rules.stream()
        .filter(rule -> rule.anywhere().map(p -> p.matcher(text).find()).orElse(false))
        .map(rule -> mark(rule.canary()))
        .findFirst();
  }
}
