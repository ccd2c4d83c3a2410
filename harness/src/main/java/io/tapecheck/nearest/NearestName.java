package io.tapecheck.nearest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the valid name that somebody who mistyped one most likely meant. */
public final class NearestName {

  private static final int MOST_NAMES_LISTED = 24;

  private NearestName() {}

  /** The valid name at the smallest edit distance, unless even that is too far to be meant. */
  public static Optional<String> of(String given, Collection<String> valid) {
    int farthest = Math.max(2, given.length() / 3);
    return valid.stream()
        .filter(name -> distance(given, name) <= farthest)
        .filter(name -> distance(given, name) < Math.max(given.length(), name.length()))
        .min(Comparator.comparingInt(name -> distance(given, name)));
  }

  /** A sentence for the end of a message: the nearest name, or all of them when none is near. */
  public static String hint(String given, Collection<String> valid) {
    return of(given, valid)
        .map("Did you mean \"%s\"?"::formatted)
        .orElseGet(
            () ->
                valid.isEmpty()
                    ? "There are none."
                    : "There are: "
                        + String.join(", ", valid.stream().limit(MOST_NAMES_LISTED).toList())
                        + (valid.size() > MOST_NAMES_LISTED ? ", …" : "."));
  }

  /**
   * How many letters must be put in, left out, replaced or swapped with their neighbour to make one
   * name the other; upper and lower case count as equal (optimal string alignment, a restricted
   * Damerau-Levenshtein distance).
   */
  static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
