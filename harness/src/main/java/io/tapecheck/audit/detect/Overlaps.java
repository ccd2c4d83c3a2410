package io.tapecheck.audit.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Of detections that overlap the surest is kept; of equally sure ones what its shape tells. */
public final class Overlaps {

  private static final String BY_NAME = "audit/field";

  private Overlaps() {}

  /** Those that are kept, in the order of their places. */
  public static List<Detection> resolve(List<Detection> detections) {
    if (detections.size() < 2) {
      return List.copyOf(detections);
    }
    List<Detection> surestFirst = new ArrayList<>(detections);
    surestFirst.sort(
        Comparator.comparing(Detection::confidence)
            .thenComparing(found -> found.rule().equals(BY_NAME))
            .thenComparing(found -> found.start() - found.end())
            .thenComparing(Detection::start));
    TreeMap<Integer, Detection> kept = new TreeMap<>();
    for (Detection found : surestFirst) {
      Map.Entry<Integer, Detection> before = kept.floorEntry(found.start());
      Integer after = kept.higherKey(found.start());
      boolean free =
          (before == null || before.getValue().end() <= found.start())
              && (after == null || after >= found.end());
      if (free) {
        kept.put(found.start(), found);
      }
    }
    return List.copyOf(kept.values());
  }
}
