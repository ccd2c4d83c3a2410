package io.tapecheck.audit.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts the bytes that are read. */
public final class CountedInput extends FilterInputStream {

  private final LongConsumer progress;
  private long count;

  CountedInput(InputStream in) {
    this(in, bytes -> {});
  }

  /** Counts, and tells how many there were so far. */
  public CountedInput(InputStream in, LongConsumer progress) {
    super(in);
    this.progress = progress;
  }

  /** How many so far. */
  public long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count += value < 0 ? 0 : 1;
    return value;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count += Math.max(0, read);
    progress.accept(count);
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
