package io.tapecheck.search.codec;

/** The bits of a Brotli stream, least significant first; behind its end there are zeros. */
final class BrotliBits {

  private final byte[] bytes;
  private final long end;
  private long at;

  BrotliBits(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.end = to * 8L;
    this.at = from * 8L;
  }

  /** The next so many bits, 24 at most. */
  int read(int count) {
    int value = peek(count);
    at += count;
    return value;
  }

  /** The same, without going on. */
  int peek(int count) {
    int first = (int) (at >> 3);
    int word = 0;
    for (int i = 0; i < 4 && (first + i) * 8L < end; i++) {
      word |= (bytes[first + i] & 0xff) << 8 * i;
    }
    return word >>> (at & 7) & (1 << count) - 1;
  }

  void skip(int count) {
    at += count;
  }

  /** Whether more was read than there is. */
  boolean isOverrun() {
    return at > end;
  }
}
