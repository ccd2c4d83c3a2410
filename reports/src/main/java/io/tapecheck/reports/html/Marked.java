package io.tapecheck.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Splits a text at the marks that stand for canaries, so that they can be shown as such. */
public final class Marked {

  private static final Pattern MARK = Pattern.compile("█([^█\\s]{1,80})█");

  private Marked() {}

  /**
   * A part of a text.
   *
   * @param text the words, or the canary's id
   * @param canary whether it stands for a canary
   */
  public record Part(String text, boolean canary) {}

  /** The parts of a text, in order. */
  public static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (MatchResult mark : MARK.matcher(text).results().toList()) {
      parts.add(new Part(text.substring(from, mark.start()), false));
      parts.add(new Part(mark.group(1), true));
      from = mark.end();
    }
    parts.add(new Part(text.substring(from), false));
    return parts;
  }
}
