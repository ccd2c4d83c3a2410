package io.tapecheck.search.codec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.brotli.dec.BrotliInputStream;

/** Brotli. No mark tells it from anything else: it counts only when it ends soundly. */
public final class Brotli {

  private static final int SHORTEST = 8;
  private static final int SHORT = 64;
  private static final int VERY_SHORT = 32;
  private static final int CHUNK = 1 << 12;
  private static final int MOST_GROWTH = 4_000;

  private Brotli() {}

  /**
   * Whether the first bits can begin a stream: a window size, then a block that holds something in
   * proportion to what is there.
   */
  public static boolean mayBegin(byte[] bytes, int from, int to) {
    if (to - from < SHORTEST) {
      return false;
    }
    long bits = 0;
    for (int i = 7; i >= 0; i--) {
      bits = bits << 8 | (from + i < to ? bytes[from + i] & 0xff : 0);
    }
    int window = (bits & 1) == 0 ? 1 : (bits & 0xE) != 0 ? 4 : 7;
    if (window == 7 && (bits & 0x7F) == 0x11) {
      return false;
    }
    bits >>>= window;
    boolean last = (bits & 1) == 1;
    bits >>>= 1;
    if (last) {
      if ((bits & 1) == 1) {
        return false; // an empty stream
      }
      bits >>>= 1;
    }
    int nibbles = (int) (bits & 3) + 4;
    bits >>>= 2;
    if (nibbles == 7) {
      return false; // only metadata
    }
    long size = (bits & ((1L << nibbles * 4) - 1)) + 1;
    boolean shortest = nibbles == 4 || size - 1 >= 1L << (nibbles - 1) * 4;
    bits >>>= nibbles * 4;
    if (last && to - from < SHORT && (bits & 7) != 0) {
      return false; // so little has one type of block each
    }
    boolean inProportion = to - from >= VERY_SHORT || size <= (long) (to - from) * MOST_GROWTH;
    return shortest && size >= 2 && inProportion;
  }

  /**
   * Decodes.
   *
   * @return whether a whole stream stood there
   */
  public static boolean decode(byte[] bytes, int from, int to, Decoded out) {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes, from, to - from);
    try (BrotliInputStream stream = new BrotliInputStream(in, CHUNK)) {
      byte[] chunk = new byte[CHUNK];
      int count = stream.read(chunk);
      while (count > 0 && out.add(chunk, 0, count)) {
        count = stream.read(chunk);
      }
      return out.length() > 0;
    } catch (IOException | IllegalStateException | IndexOutOfBoundsException noBrotli) {
      return false;
    }
  }
}
