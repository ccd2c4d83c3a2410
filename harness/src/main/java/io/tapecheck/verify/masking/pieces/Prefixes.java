package io.tapecheck.verify.masking.pieces;

import io.tapecheck.persona.Canary;
import io.tapecheck.verify.masking.leak.Leak;
import io.tapecheck.verify.masking.leak.Origin;
import io.tapecheck.verify.masking.leak.Sink;
import io.tapecheck.verify.masking.text.Compact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Finds values of which the beginning escapes while they are typed, because the mask begins only
 * once a pattern matches: texts of one field that grow, each a prefix of a canary, and never the
 * whole. Letters and digits count, in any case and formatting.
 */
final class Prefixes {

  /** Shorter values have no prefix that proves anything. */
  private static final int SHORTEST_VALUE = 6;

  private static final int FEWEST_CHARACTERS = 4;
  private static final int FEWEST_STEPS = 3;

  /** A single prefix in a field proves something when it is so long, and half of the value. */
  private static final int ALONE = 6;

  private record Key(String field, Canary canary) {}

  private static final class Growth {
    private final Origin first;
    private int longest;
    private int last;
    private int steps;
    private int mostSteps;
    private boolean whole;

    Growth(Origin first) {
      this.first = first;
    }

    void seen(int length) {
      steps = length > last ? steps + 1 : 1;
      last = length;
      longest = Math.max(longest, length);
      mostSteps = Math.max(mostSteps, steps);
    }

    boolean grew(int length) {
      boolean muchOfIt = longest >= FEWEST_CHARACTERS && longest * 3 >= length;
      return !whole && ((mostSteps >= 2 && muchOfIt) || mostSteps >= FEWEST_STEPS);
    }

    boolean standsAlone(int length) {
      return !whole
          && !grew(length)
          && first.sink().kind() == Sink.Kind.INPUT_VALUE
          && longest >= ALONE
          && longest * 2 >= length;
    }
  }

  private final Map<Canary, String> values = new LinkedHashMap<>();
  private final Map<Key, Growth> growths = new LinkedHashMap<>();

  Prefixes(Collection<Canary> canaries) {
    for (Canary canary : canaries) {
      String compact = Compact.of(canary.value());
      if (compact.length() >= SHORTEST_VALUE) {
        values.put(canary, compact);
      }
    }
  }

  /** The text that a field has now; the field is named by anything that tells it from others. */
  void text(String field, String text, Origin origin) {
    String compact = Compact.of(text);
    if (compact.isEmpty()) {
      return;
    }
    values.forEach(
        (canary, value) -> {
          if (compact.contains(value)) {
            growth(field, canary, origin).whole = true;
          } else if (value.startsWith(compact)) {
            growth(field, canary, origin).seen(compact.length());
          }
        });
  }

  private Growth growth(String field, Canary canary, Origin origin) {
    return growths.computeIfAbsent(new Key(field, canary), unknown -> new Growth(origin));
  }

  /** Prefixes that grew, as what is typed does. */
  List<Leak> grown() {
    return leaks(Growth::grew);
  }

  /** Single prefixes in a field, which came at once. */
  List<Leak> alone() {
    return leaks(Growth::standsAlone);
  }

  private List<Leak> leaks(BiPredicate<Growth, Integer> proof) {
    List<Leak> leaks = new ArrayList<>();
    growths.forEach(
        (key, growth) -> {
          int length = Compact.of(key.canary().value()).length();
          if (proof.test(growth, length)) {
            leaks.add(
                growth.first.leak(
                    key.canary(),
                    "prefix",
                    "the first %d of %d characters".formatted(growth.longest, length)));
          }
        });
    return leaks;
  }
}
