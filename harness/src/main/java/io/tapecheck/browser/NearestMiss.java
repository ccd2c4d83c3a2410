package io.tapecheck.browser;

import io.tapecheck.nearest.EditDistance;
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
    int longer = Math.max(left.length(), right.length());
    return EditDistance.between(left, right) / (double) Math.max(1, longer);
  }

  private static String normalized(String text) {
    String collapsed = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return collapsed.substring(0, Math.min(COMPARED, collapsed.length()));
  }
}
