package io.tapecheck.search;

import java.util.Arrays;

/**
 * The parts of a layer of JSON in which something may stand: its texts, its longer numbers, and the
 * names of fields that are more than a short word. What is left are brackets, commas and the same
 * few names again and again: half of a recording and more. Of each part is kept what kinds of bytes
 * it has, so that most are passed over without a look.
 */
public final class Stretches {

  /** Shorter numbers are ids and coordinates. */
  private static final int DIGITS_OF_AN_ID = 7;

  private static final int FIRST_ROOM = 256;
  private static final int FIELDS = 3;

  private int[] all = new int[FIELDS * FIRST_ROOM];
  private int count;

  /** Forgets those of the layer before. */
  public void begin() {
    count = 0;
  }

  /**
   * Adds one that is not empty.
   *
   * @param seen the kinds of all its bytes together, as {@link StretchBytes} has them
   */
  public void add(int from, int to, int seen) {
    int at = FIELDS * count;
    if (at == all.length) {
      all = Arrays.copyOf(all, 2 * all.length);
    }
    all[at] = from;
    all[at + 1] = to;
    all[at + 2] = seen;
    count++;
  }

  /** Adds a number, unless it is short and has no fraction or exponent. */
  public void addNumber(byte[] bytes, int from, int to) {
    if (to - from >= DIGITS_OF_AN_ID || !isWhole(bytes, from, to)) {
      add(from, to, StretchBytes.CLUE | StretchBytes.TELLING);
    }
  }

  private static boolean isWhole(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return true;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** Where one begins; what stands just before it is not part of a text or number. */
  public int from(int index) {
    return all[FIELDS * index];
  }

  /** Where it ends, exclusive. */
  public int to(int index) {
    return all[FIELDS * index + 1];
  }

  /** What kinds of bytes it has. */
  public int seen(int index) {
    return all[FIELDS * index + 2];
  }
}
