package io.tapecheck.audit.input;

import io.tapecheck.tape.TapeBounds;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Unpacked bytes, as long as they stay in proportion to the packed ones. Deflate makes at most
 * 1,032 bytes of one; recordings come to 10 to 100.
 */
final class BoundedExpansion extends FilterInputStream {

  /** What may always be unpacked, whatever the proportion. */
  static final long ALWAYS = TapeBounds.ALWAYS;

  /** Bytes that one packed byte may become. */
  static final long RATIO = TapeBounds.RATIO;

  private final LongSupplier packed;
  private long unpacked;

  BoundedExpansion(InputStream in, LongSupplier packed) {
    super(in);
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (unpacked > ALWAYS && unpacked / RATIO > packed.getAsLong()) {
      throw new ExpansionTooLarge();
    }
    int count = in.read(bytes, from, length);
    unpacked += Math.max(0, count);
    return count;
  }

  /** Nothing without waiting: else a buffer would read on, and lose what it has to a failure. */
  @Override
  public int available() {
    return 0;
  }
}
