package io.tapecheck.search.value;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Finds many digests in binary bytes in one pass, by their first eight bytes. Those of four bytes
 * are {@link SmallDigests}.
 */
public final class DigestIndex {

  /** Told of every place where a digest stands. */
  public interface Found {
    void at(Digest digest, int start, int end);
  }

  /** Bytes of the shortest digest that is searched for inside others. */
  public static final int SHORTEST = 16;

  private static final int PREFIX = 8;
  private static final int FEWEST_OTHERS = 3;
  private static final int FEWEST_BITS = 12;
  private static final int MOST_BITS = 24;
  private static final int BITS_FOR_EACH = 6;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final int shift;
  private final long[] maybe;
  private final @Nullable Digest[] table;
  private final boolean isEmpty;

  /** Takes digests of {@link #SHORTEST} bytes and more. */
  public DigestIndex(Collection<Digest> digests) {
    int bits = BITS_FOR_EACH + 32 - Integer.numberOfLeadingZeros(digests.size());
    int used = Math.max(FEWEST_BITS, Math.min(bits, MOST_BITS));
    shift = 64 - used;
    maybe = new long[(1 << used) >>> 6];
    table = new Digest[Integer.highestOneBit(Math.max(8, digests.size() * 4 - 1))];
    isEmpty = digests.isEmpty();
    for (Digest digest : digests) {
      long prefix = prefix(digest.bytes(), 0);
      int hash = (int) ((prefix * MIX) >>> shift);
      maybe[hash >>> 6] |= 1L << hash;
      put(digest, prefix);
    }
  }

  /** Into the first free place from its own on. The nearest form comes first, and stays. */
  private void put(Digest digest, long prefix) {
    int slot = slot(prefix);
    while (table[slot] != null) {
      if (Arrays.equals(table[slot].bytes(), digest.bytes())
          && table[slot].canary().equals(digest.canary())) {
        return;
      }
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = digest;
  }

  private int slot(long prefix) {
    return (int) (prefix * MIX >>> 32) & table.length - 1;
  }

  private static long prefix(byte[] bytes, int at) {
    long prefix = 0;
    for (int i = at; i < at + PREFIX; i++) {
      prefix = prefix << 8 | (bytes[i] & 0xff);
    }
    return prefix;
  }

  /**
   * Whether a digest may stand among bytes: of the sixteen of the shortest a few are no printable
   * ASCII, but for one in twenty thousand. What has fewer together is text with a broken letter.
   */
  public static boolean mayHold(byte[] bytes, int from, int to) {
    int others = 0;
    for (int i = from; i < to; i++) {
      others += isPrintable(bytes[i]) ? 0 : 1;
      if (i >= from + SHORTEST) {
        others -= isPrintable(bytes[i - SHORTEST]) ? 0 : 1;
      }
      if (others >= FEWEST_OTHERS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPrintable(byte b) {
    return b >= ' ' && b < 0x7F;
  }

  /** Searches the bytes between two places. */
  public void search(byte[] bytes, int from, int to, Found found) {
    if (to - from < SHORTEST || isEmpty) {
      return;
    }
    long last = prefix(bytes, from) >>> 8;
    for (int i = from + PREFIX - 1; i < to; i++) {
      last = last << 8 | (bytes[i] & 0xff);
      int hash = (int) ((last * MIX) >>> shift);
      if ((maybe[hash >>> 6] & (1L << hash)) != 0) {
        compare(bytes, i - PREFIX + 1, to, last, found);
      }
    }
  }

  private void compare(byte[] bytes, int start, int to, long prefix, Found found) {
    for (int slot = slot(prefix); table[slot] != null; slot = slot + 1 & table.length - 1) {
      Digest digest = table[slot];
      int end = start + digest.bytes().length;
      if (end <= to && Arrays.equals(bytes, start, end, digest.bytes(), 0, digest.bytes().length)) {
        found.at(digest, start, end);
      }
    }
  }
}
