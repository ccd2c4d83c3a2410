package io.tapecheck.search.codec;

import java.util.Arrays;

/** The entries of an LZ-string stream, each an earlier one and one more UTF-16 unit. */
final class LzDictionary {

  /** The first three codes are commands. */
  static final int COMMANDS = 3;

  private static final int NONE = -1;

  /** Most of what is no stream shows it within a few codes. */
  private static final int FIRST_ROOM = 16;

  private int[] earlier = new int[FIRST_ROOM];
  private char[] last = new char[FIRST_ROOM];
  private char[] first = new char[FIRST_ROOM];
  private int[] length = new int[FIRST_ROOM];
  private int size = COMMANDS;
  private char[] units = new char[FIRST_ROOM];
  private int high;

  int size() {
    return size;
  }

  /** Adds an entry of one unit and gives its code. */
  int add(char unit) {
    return put(NONE, unit, unit, 1);
  }

  /** Adds an entry of an earlier one and one more unit, and gives its code. */
  int add(int prefix, char unit) {
    return put(prefix, first[prefix], unit, length[prefix] + 1);
  }

  private int put(int prefix, char begin, char unit, int units) {
    if (size == earlier.length) {
      int room = size * 2;
      earlier = Arrays.copyOf(earlier, room);
      last = Arrays.copyOf(last, room);
      first = Arrays.copyOf(first, room);
      length = Arrays.copyOf(length, room);
    }
    earlier[size] = prefix;
    last[size] = unit;
    first[size] = begin;
    length[size] = units;
    return size++;
  }

  char first(int code) {
    return first[code];
  }

  /** Writes an entry in UTF-8; false when there is no more room. */
  boolean write(int code, Decoded out) {
    int count = length[code];
    if (units.length < count) {
      units = new char[count * 2];
    }
    int entry = code;
    for (int i = count - 1; i >= 0; i--) {
      units[i] = last[entry];
      entry = earlier[entry];
    }
    for (int i = 0; i < count; i++) {
      if (!write(units[i], out)) {
        return false;
      }
    }
    return true;
  }

  /** Two surrogates may come in two entries. */
  private boolean write(char unit, Decoded out) {
    if (high != 0 && Character.isLowSurrogate(unit)) {
      out.shorten(out.length() - 3);
      int point = Character.toCodePoint((char) high, unit);
      high = 0;
      return out.addCharacter(point);
    }
    high = Character.isHighSurrogate(unit) ? unit : 0;
    return out.addCharacter(unit);
  }
}
