package io.tapecheck.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Packs text as LZ-string does, for tests of the other direction. */
final class LzPacker {

  private final int bitsOfUnit;
  private final List<Integer> units = new ArrayList<>();
  private int unit;
  private int filled;

  private LzPacker(int bitsOfUnit) {
    this.bitsOfUnit = bitsOfUnit;
  }

  /** The units of the packed text, each with so many bits. */
  static List<Integer> pack(String text, int bitsOfUnit) {
    LzPacker packer = new LzPacker(bitsOfUnit);
    packer.pack(text);
    return packer.units;
  }

  private void pack(String text) {
    Map<String, Integer> dictionary = new HashMap<>();
    Map<String, Boolean> fresh = new HashMap<>();
    String held = "";
    int entries = 3;
    int width = 2;
    double untilWider = 2;
    for (int i = 0; i <= text.length(); i++) {
      boolean atEnd = i == text.length();
      String next = atEnd ? "" : text.substring(i, i + 1);
      if (!atEnd && !dictionary.containsKey(next)) {
        dictionary.put(next, entries++);
        fresh.put(next, true);
      }
      String both = held + next;
      if (!atEnd && dictionary.containsKey(both)) {
        held = both;
        continue;
      }
      if (!held.isEmpty()) {
        if (fresh.remove(held) != null) {
          int c = held.charAt(0);
          write(c < 256 ? 0 : 1, width);
          write(c, c < 256 ? 8 : 16);
          if (--untilWider == 0) {
            untilWider = Math.pow(2, width++);
          }
        } else {
          write(dictionary.getOrDefault(held, 0), width);
        }
        if (--untilWider == 0) {
          untilWider = Math.pow(2, width++);
        }
      }
      if (!atEnd) {
        dictionary.put(both, entries++);
        held = next;
      }
    }
    write(2, width);
    do {
      bit(0);
    } while (filled != 0);
  }

  private void write(int value, int bits) {
    for (int i = 0; i < bits; i++) {
      bit(value >> i & 1);
    }
  }

  private void bit(int value) {
    unit = unit << 1 | value;
    if (++filled == bitsOfUnit) {
      units.add(unit);
      unit = 0;
      filled = 0;
    }
  }
}
