package io.tapecheck.audit.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stretch of a stream in memory: what has been read and not yet been forgotten. */
final class Window {

  /** Far more than most records, so that few of them go over its end. */
  private static final int FIRST = 1 << 20;

  private final InputStream in;
  private final int most;
  private byte[] bytes = new byte[FIRST];
  private long offset;
  private int limit;
  private boolean ended;

  /**
   * A window at the start of a stream.
   *
   * @param most bytes that it may hold
   */
  Window(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where what is in memory ends. */
  int limit() {
    return limit;
  }

  /** Where the first byte in memory stands in the stream. */
  long offset() {
    return offset;
  }

  /** Whether more can be read only by growing, or not at all. */
  boolean hasNoRoom() {
    return limit == bytes.length;
  }

  /** Whether more can be read only when something is forgotten. */
  boolean isFull() {
    return limit == most;
  }

  /** Forgets everything before a place, which becomes place 0. */
  void forget(int before) {
    System.arraycopy(bytes, before, bytes, 0, limit - before);
    limit -= before;
    offset += before;
  }

  /** Reads on until there is no more room; false when nothing was read. */
  boolean fill() throws IOException {
    boolean any = false;
    while (!hasNoRoom() && more()) {
      any = true;
    }
    return any;
  }

  /** Reads on; false at the end of the stream, or when the window is full. */
  boolean more() throws IOException {
    if (ended || isFull()) {
      return false;
    }
    if (hasNoRoom()) {
      bytes = Arrays.copyOf(bytes, Math.min(most, bytes.length * 2));
    }
    int read = in.read(bytes, limit, bytes.length - limit);
    if (read < 0) {
      ended = true;
      return false;
    }
    limit += read;
    return true;
  }
}
