package io.tapecheck.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks up what shares a gram, without boxing it: asked of every place that may be an anchor. */
final class GramTable<T> {

  private static final int MIX = 0x85EBCA6B;

  private final int[] keys;
  private final List<List<T>> values;
  private final int shift;

  /** A table of what shares each gram. */
  GramTable(Map<Integer, List<T>> entries) {
    int bits = 2 + 32 - Integer.numberOfLeadingZeros(entries.size());
    shift = 32 - bits;
    keys = new int[1 << bits];
    values = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      values.add(List.of());
    }
    entries.forEach(
        (gram, sharing) -> {
          int slot = slot(gram);
          keys[slot] = gram;
          values.set(slot, List.copyOf(sharing));
        });
  }

  List<T> get(int gram) {
    return values.get(slot(gram));
  }

  /** Where the gram is, or would be. */
  private int slot(int gram) {
    int slot = (gram * MIX) >>> shift;
    while (keys[slot] != gram && !values.get(slot).isEmpty()) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
