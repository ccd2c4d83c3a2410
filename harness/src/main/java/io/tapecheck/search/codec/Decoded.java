package io.tapecheck.search.codec;

import java.util.Arrays;

/** Takes what comes out of an encoding, up to a limit. Used again and again. */
public final class Decoded {

  private static final int FIRST_BYTES = 1 << 10;

  private byte[] bytes = new byte[FIRST_BYTES];
  private int length;
  private int limit;
  private boolean cut;

  /** Forgets what it holds, and takes so many bytes at most from now on. */
  public Decoded begin(int mostBytes) {
    length = 0;
    limit = mostBytes;
    cut = false;
    return this;
  }

  /** What has come out; only the first {@link #length} bytes count. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  /** Whether there was more than the limit allows. */
  public boolean isCut() {
    return cut;
  }

  /**
   * Adds a byte.
   *
   * @return false when the limit is reached
   */
  boolean add(int value) {
    if (length == bytes.length && !grow(1)) {
      return false;
    }
    if (length == limit) {
      cut = true;
      return false;
    }
    bytes[length++] = (byte) value;
    return true;
  }

  /** Adds bytes, as many as the limit allows. */
  boolean add(byte[] from, int at, int count) {
    int fitting = Math.min(count, limit - length);
    if (length + fitting > bytes.length) {
      grow(fitting);
    }
    System.arraycopy(from, at, bytes, length, fitting);
    length += fitting;
    cut |= fitting < count;
    return fitting == count;
  }

  /**
   * Makes room for so many bytes, which the caller writes into {@link #bytes} from {@link #length}
   * on, and then tells of by {@link #wrote}.
   *
   * @return false when the limit does not allow so many; then they are added one by one
   */
  boolean hasRoom(int count) {
    return count <= limit - length && (length + count <= bytes.length || grow(count));
  }

  /** Takes over bytes that were written into the room. */
  void wrote(int count) {
    length += count;
  }

  /** Adds a character in UTF-8; a lone surrogate as three bytes. */
  boolean addCharacter(int point) {
    if (point < 0x80) {
      return add(point);
    }
    if (point < 0x800) {
      return add(0xC0 | point >> 6) && add(0x80 | (point & 0x3F));
    }
    if (point < 0x10000) {
      return add(0xE0 | point >> 12)
          && add(0x80 | (point >> 6 & 0x3F))
          && add(0x80 | (point & 0x3F));
    }
    return add(0xF0 | point >> 18)
        && add(0x80 | (point >> 12 & 0x3F))
        && add(0x80 | (point >> 6 & 0x3F))
        && add(0x80 | (point & 0x3F));
  }

  /** Takes bytes at the end away again. */
  void shorten(int to) {
    length = to;
  }

  private boolean grow(int more) {
    long wanted = Math.min(limit, Math.max(bytes.length * 2L, (long) length + more));
    if (wanted <= bytes.length) {
      cut = true;
      return false;
    }
    bytes = Arrays.copyOf(bytes, (int) wanted);
    return true;
  }
}
