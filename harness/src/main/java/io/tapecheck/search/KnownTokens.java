package io.tapecheck.search;

import java.security.SecureRandom;

/**
 * Remembers tokens in which nothing was. A recording names the same classes, ids and paths again
 * and again. Keys are hashes with a secret of this process, so that nobody can make a token that is
 * taken for another.
 */
final class KnownTokens {

  private static final int SLOTS = 1 << 14;
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final long SECRET = new SecureRandom().nextLong() | 1;
  private static final long SEED = new SecureRandom().nextLong();

  private final long[] keys = new long[SLOTS];

  /**
   * The key of a token.
   *
   * @param depth how deep it stands, on which depends how far it is looked into
   */
  static long key(byte[] text, int start, int end, int depth) {
    long key = SEED + depth;
    for (int i = start; i < end; i++) {
      key = (key ^ text[i]) * SECRET;
      key ^= key >>> 29;
    }
    return (key ^ (end - start)) * MIX;
  }

  boolean holds(long key) {
    return keys[slot(key)] == key;
  }

  void add(long key) {
    keys[slot(key)] = key;
  }

  private static int slot(long key) {
    return (int) (key >>> 40) & SLOTS - 1;
  }
}
