package io.tapecheck.search.codec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.brotli.dec.BrotliInputStream;

/** Brotli. No mark tells it from anything else: it counts only when it ends soundly. */
public final class Brotli {

  private static final int SHORTEST = 8;
  private static final int CHUNK = 1 << 12;

  private Brotli() {}

  /** Whether a stream that holds something in proportion to what is there can begin here. */
  public static boolean mayBegin(byte[] bytes, int from, int to) {
    return to - from >= SHORTEST && BrotliStart.isSound(bytes, from, to);
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
