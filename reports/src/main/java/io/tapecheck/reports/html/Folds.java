package io.tapecheck.reports.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Findings of which those that come in numbers are folded, so that they do not bury the others.
 *
 * @param open shown as they are
 * @param folded one for each rule that is folded
 * @param <T> how a finding is shown
 */
public record Folds<T>(List<T> open, List<Fold<T>> folded) {

  /** A rule with more findings than these is folded, unless they are errors. */
  private static final int MOST_OPEN = 2;

  /** What was not searched to its end must be seen. */
  private static final String ALWAYS_OPEN = "masking/cut";

  /**
   * The findings of one rule.
   *
   * @param tone how it is coloured
   * @param severity in words
   * @param rule the rule
   * @param example message of the first
   * @param items all of them
   * @param <T> how a finding is shown
   */
  public record Fold<T>(String tone, String severity, String rule, String example, List<T> items) {}

  /**
   * What is folded about something that is shown.
   *
   * @param tone how it is coloured
   * @param severity in words
   * @param rule the rule
   * @param message for people
   */
  record Heading(String tone, String severity, String rule, String message) {}

  static <T> Folds<T> of(List<T> all, Function<T, Heading> headings) {
    Map<String, List<T>> rules = new LinkedHashMap<>();
    for (T one : all) {
      Heading heading = headings.apply(one);
      rules
          .computeIfAbsent(heading.rule() + " " + heading.tone(), key -> new ArrayList<>())
          .add(one);
    }
    List<T> open = new ArrayList<>();
    List<Fold<T>> folded = new ArrayList<>();
    for (List<T> rule : rules.values()) {
      Heading first = headings.apply(rule.get(0));
      if (first.tone().equals("bad")
          || first.rule().equals(ALWAYS_OPEN)
          || rule.size() <= MOST_OPEN) {
        open.addAll(rule);
      } else {
        folded.add(
            new Fold<>(
                first.tone(), first.severity(), first.rule(), first.message(), List.copyOf(rule)));
      }
    }
    return new Folds<>(open, folded);
  }

  static Folds<Group> ofGroups(List<Group> groups) {
    return of(
        groups, group -> new Heading(group.tone(), group.label(), group.rule(), group.message()));
  }

  static Folds<FindingView> ofFindings(List<FindingView> findings) {
    return of(
        findings, view -> new Heading(view.tone(), view.severity(), view.rule(), view.message()));
  }

  /** How many there are. */
  public int count() {
    return open.size() + folded.stream().mapToInt(fold -> fold.items().size()).sum();
  }
}
