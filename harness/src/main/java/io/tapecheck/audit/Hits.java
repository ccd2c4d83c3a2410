package io.tapecheck.audit;

import io.tapecheck.search.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The hits of one piece; the same value told of by several ways is one, by the shortest way. */
final class Hits {

  private static final int MOST = 100_000;

  private final List<Hit> hits = new ArrayList<>();

  void add(Hit hit) {
    if (hits.size() < MOST) {
      hits.add(hit);
    }
  }

  /** Takes out what there is. */
  List<Hit> drain() {
    List<Hit> nearestFirst = new ArrayList<>(hits);
    hits.clear();
    nearestFirst.sort(
        Comparator.comparingInt((Hit hit) -> hit.encoding().size())
            .thenComparingInt(Hit::rank)
            .thenComparingInt(Hit::start));
    List<Hit> kept = new ArrayList<>();
    Map<String, TreeMap<Integer, Integer>> taken = new HashMap<>();
    for (Hit hit : nearestFirst) {
      TreeMap<Integer, Integer> regions =
          taken.computeIfAbsent(hit.canary().id(), first -> new TreeMap<>());
      Map.Entry<Integer, Integer> before = regions.floorEntry(hit.start());
      Integer after = regions.higherKey(hit.start());
      boolean free =
          (before == null || before.getValue() <= hit.start())
              && (after == null || after >= hit.end());
      if (free) {
        regions.put(hit.start(), hit.end());
        kept.add(hit);
      }
    }
    return kept;
  }
}
