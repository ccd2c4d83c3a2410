package io.tapecheck.browser;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds, among the names that were seen, the one that somebody most likely meant. */
public final class NearestMiss {

  /** Longer names are compared by their beginning: enough to tell them apart, and cheap. */
  private static final int COMPARED = 80;

  private NearestMiss() {}

  /** The candidate that differs least from what was wanted; empty without candidates. */
  public static Optional<String> among(String wanted, Collection<String> candidates) {
    return candidates.stream()
        .filter(candidate -> !candidate.isBlank())
        .min(Comparator.comparingDouble(candidate -> difference(wanted, candidate)));
  }

  private static double difference(String wanted, String candidate) {
    String left = normalized(wanted);
    String right = normalized(candidate);
    return edits(left, right) / (double) Math.max(1, Math.max(left.length(), right.length()));
  }

  private static String normalized(String text) {
    String collapsed = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return collapsed.substring(0, Math.min(COMPARED, collapsed.length()));
  }

  /** Levenshtein's distance. */
  private static int edits(String left, String right) {
    int[] above = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      int[] current = new int[right.length() + 1];
      current[0] = row;
      for (int column = 1; column <= right.length(); column++) {
        int replaced =
            above[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
        current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
      }
      above = current;
    }
    return above[right.length()];
  }
}
