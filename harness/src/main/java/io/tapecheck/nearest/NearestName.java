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

  /** Upper and lower case count as equal. */
  static int distance(String one, String other) {
    return EditDistance.between(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
  }
}
