package io.tapecheck.search.codec;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Gzip, zlib and raw deflate. Keeps its inflaters; close it to free them. */
public final class Deflated implements AutoCloseable {

  private static final int GZIP_HEADER = 10;
  private static final int ZLIB_HEADER = 2;
  private static final int SHORTEST_BLOCK = 3;
  private static final int CHUNK = 1 << 13;
  private static final int SHORT = 64;

  /** Bytes of a file's name or comment in a header, at most. */
  private static final int LONGEST_NAME = 1 << 12;

  private final Inflater raw = new Inflater(true);
  private final Inflater zlib = new Inflater(false);
  private final byte[] chunk = new byte[CHUNK];
  private int end;

  /** Where what was decoded last ended. */
  public int end() {
    return end;
  }

  /** Whether gzip begins here. */
  public static boolean isGzip(byte[] bytes, int at, int to) {
    return at + GZIP_HEADER < to
        && bytes[at] == 0x1f
        && (bytes[at + 1] & 0xff) == 0x8b
        && bytes[at + 2] == 8;
  }

  /** Whether zlib begins here, by its two bytes and their check. */
  public static boolean isZlib(byte[] bytes, int at, int to) {
    return at + 2 < to
        && (bytes[at] & 0x8f) == 8
        && ((bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff)) % 31 == 0
        && (bytes[at + 1] & 0x20) == 0;
  }

  /**
   * Decodes gzip. What is sound before a fault counts.
   *
   * @return whether anything came out
   */
  public boolean gzip(byte[] bytes, int from, int to, Decoded out) {
    int data = afterHeader(bytes, from, to);
    return data > 0
        && isSoundBlock(bytes, data, to)
        && inflate(raw, bytes, data, to, out)
        && out.length() > 0;
  }

  /** Decodes zlib, as {@link #gzip}. */
  public boolean zlib(byte[] bytes, int from, int to, Decoded out) {
    return isSoundBlock(bytes, from + ZLIB_HEADER, to)
        && inflate(zlib, bytes, from, to, out)
        && out.length() > 0;
  }

  /**
   * Decodes raw deflate, which no mark tells from anything else: it counts only when it ends
   * soundly where the bytes end.
   */
  public boolean rawDeflate(byte[] bytes, int from, int to, Decoded out) {
    boolean goesOn = to - from < SHORT && (bytes[from] & 1) == 0;
    if (goesOn || !isSoundBlock(bytes, from, to)) {
      return false; // what is short is one block, and the last
    }
    boolean sound = inflate(raw, bytes, from, to, out);
    return sound && out.length() > 0 && (out.isCut() || (raw.finished() && end == to));
  }

  /**
   * Whether a block begins here from which anything comes out: a stored block repeats its length
   * inverted, and the code lengths of a dynamic one are within bounds; random bytes seldom are like
   * that. To ask an inflater costs much more, which counts where marks stand side by side.
   */
  private static boolean isSoundBlock(byte[] bytes, int from, int to) {
    if (to - from < SHORTEST_BLOCK) {
      return false;
    }
    return switch (bytes[from] & 6) {
      case 0 ->
          to - from > 5
              && (bytes[from + 1] ^ bytes[from + 3]) == -1
              && (bytes[from + 2] ^ bytes[from + 4]) == -1;
      case 2 -> true;
      case 4 -> (bytes[from] >> 3 & 0x1F) <= 29 && (bytes[from + 1] & 0x1F) <= 29;
      default -> false;
    };
  }

  private boolean inflate(Inflater inflater, byte[] bytes, int from, int to, Decoded out) {
    inflater.reset();
    inflater.setInput(bytes, from, to - from);
    boolean sound = true;
    try {
      while (!inflater.finished() && !out.isCut()) {
        int count = inflater.inflate(chunk);
        if (count == 0) {
          break;
        }
        out.add(chunk, 0, count);
      }
    } catch (DataFormatException fault) {
      sound = inflater == zlib || out.length() > 0;
    }
    end = (int) (from + inflater.getBytesRead());
    return sound;
  }

  private static int afterHeader(byte[] bytes, int from, int to) {
    int flags = bytes[from + 3];
    int at = from + GZIP_HEADER;
    if ((flags & 4) != 0) {
      if (at + 2 > to) {
        return -1;
      }
      at += 2 + (bytes[at] & 0xff) + ((bytes[at + 1] & 0xff) << 8);
    }
    for (int flag = 8; flag <= 16; flag *= 2) {
      if ((flags & flag) != 0) {
        int most = Math.min(to, at + LONGEST_NAME);
        while (at < most && bytes[at] != 0) {
          at++;
        }
        at++;
      }
    }
    if ((flags & 2) != 0) {
      at += 2;
    }
    return at < to ? at : -1;
  }

  @Override
  public void close() {
    raw.end();
    zlib.end();
  }
}
