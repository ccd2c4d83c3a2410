package io.tapecheck.audit.detect;

import java.util.Arrays;

/**
 * The parts of a record of JSON in which something may stand: its texts, its longer numbers, and
 * the names of fields that are more than a short word. What is left are brackets, commas and the
 * same few names again and again: half of a recording and more.
 */
public final class Stretches {

  private static final int FIRST_ENDS = 256;

  /** Shorter numbers are ids and coordinates. */
  private static final int DIGITS_OF_AN_ID = 7;

  private int[] bounds = new int[2 * FIRST_ENDS];
  private int count;

  /** Forgets those of the record before. */
  public void begin() {
    count = 0;
  }

  /** Adds one; it is not empty. */
  public void add(int from, int to) {
    if (2 * count == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * count] = from;
    bounds[2 * count + 1] = to;
    count++;
  }

  /** Adds a number, unless it is short and has no fraction or exponent. */
  public void addNumber(byte[] bytes, int from, int to) {
    if (to - from > DIGITS_OF_AN_ID || !isWhole(bytes, from, to)) {
      add(from, to);
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
    return bounds[2 * index];
  }

  /** Where it ends, exclusive. */
  public int to(int index) {
    return bounds[2 * index + 1];
  }
}
