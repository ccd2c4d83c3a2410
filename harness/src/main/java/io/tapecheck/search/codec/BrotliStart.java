package io.tapecheck.search.codec;

/**
 * Reads the beginning of a Brotli stream (RFC 7932, section 9) up to its first prefix codes, which
 * hardly ever are sound in anything else. A decoder reserves as much memory as the stream says that
 * it needs before it looks so far.
 */
final class BrotliStart {

  private static final int SHORT = 64;
  private static final int VERY_SHORT = 32;
  private static final int MOST_GROWTH = 4_000;
  private static final int LITERALS = 256;
  private static final int COMMANDS = 704;
  private static final int COUNTS = 26;

  private final BrotliBits bits;
  private final int length;

  private BrotliStart(byte[] bytes, int from, int to) {
    this.bits = new BrotliBits(bytes, from, to);
    this.length = to - from;
  }

  /** Whether a stream that ends where the bytes end may begin here. */
  static boolean isSound(byte[] bytes, int from, int to) {
    BrotliStart start = new BrotliStart(bytes, from, to);
    return start.isSound() && !start.bits.isOverrun();
  }

  private boolean isSound() {
    if (!window()) {
      return false;
    }
    boolean last = bits.read(1) == 1;
    if (last && bits.read(1) == 1) {
      return false; // an empty stream
    }
    int nibbles = bits.read(2) + 4;
    if (nibbles == 7) {
      return false; // only metadata
    }
    int size = bits.read(nibbles * 4) + 1;
    boolean shortest = nibbles == 4 || size - 1 >= 1 << (nibbles - 1) * 4;
    boolean inProportion = length >= VERY_SHORT || size <= length * MOST_GROWTH;
    if (!shortest || size < 2 || !inProportion) {
      return false;
    }
    if (last) {
      boolean isPlain = length >= SHORT || bits.peek(3) == 0; // so little has one type of block
      return isPlain && areCodesSound();
    }
    boolean stored = bits.read(1) == 1;
    return stored ? size < length : areCodesSound();
  }

  private boolean window() {
    if (bits.read(1) == 0) {
      return true;
    }
    return bits.read(3) != 0 || bits.read(3) != 1;
  }

  /** Of literals, commands and distances: if there is a choice of codes, how it is made. */
  private boolean areCodesSound() {
    for (int kind = 0; kind < 3; kind++) {
      int types = count();
      if (types > 1) {
        return PrefixCode.isSound(bits, types + 2) && PrefixCode.isSound(bits, COUNTS);
      }
    }
    int postfix = bits.read(2);
    int direct = bits.read(4) << postfix;
    bits.read(2); // how contexts of literals are modelled
    for (int kind = 0; kind < 2; kind++) {
      int trees = count();
      if (trees > 1) {
        int longestRun = bits.read(1) == 1 ? bits.read(4) + 1 : 0;
        return PrefixCode.isSound(bits, trees + longestRun);
      }
    }
    return PrefixCode.isSound(bits, LITERALS)
        && PrefixCode.isSound(bits, COMMANDS)
        && PrefixCode.isSound(bits, 16 + direct + (48 << postfix));
  }

  /** From 1 to 256. */
  private int count() {
    if (bits.read(1) == 0) {
      return 1;
    }
    int width = bits.read(3);
    return (1 << width) + bits.read(width) + 1;
  }
}
