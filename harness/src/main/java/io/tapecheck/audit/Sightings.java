package io.tapecheck.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the values of one piece were seen: what two layers of one region show is told once. */
final class Sightings {

  private static final int MOST_VALUES = 10_000;
  private static final int MOST_OF_VALUE = 100;

  private final Map<String, List<Sighting>> seen = new HashMap<>();

  /** Forgets what the piece before held. */
  void begin() {
    seen.clear();
  }

  /**
   * Whether a value was not seen in this region by another layer; remembers it.
   *
   * @param value what is equal for equal finds
   */
  boolean isNew(String value, Sighting sighting) {
    List<Sighting> before = seen.get(value);
    if (before == null) {
      if (seen.size() < MOST_VALUES) {
        seen.put(value, new ArrayList<>(List.of(sighting)));
      }
      return true;
    }
    if (before.stream().anyMatch(one -> one.isShownAgainBy(sighting))) {
      return false;
    }
    if (before.size() < MOST_OF_VALUE && !before.contains(sighting)) {
      before.add(sighting);
    }
    return true;
  }
}
