package io.tapecheck.tape;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * How much of a tape's file is read into memory: a tape may be made to break whoever reads it. The
 * proportion of packed to unpacked bytes is bounded as in audits; the rest by what this process may
 * use, of which a parsed file takes several times its size.
 */
public final class TapeBounds extends FilterInputStream {

  /** What may always be unpacked, whatever the proportion. */
  public static final long ALWAYS = 64L << 20;

  /** Bytes that one packed byte may become: recordings come to 10 to 100. */
  public static final long RATIO = 250;

  /** Bytes of one file that are read at most, a sixth of the memory at the most. */
  static final long MOST =
      Math.max(16L << 20, Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 6));

  private final Path file;
  private final long most;
  private long read;

  private TapeBounds(InputStream in, Path file, long most) {
    super(in);
    this.file = file;
    this.most = most;
  }

  /** The content of a file. */
  static InputStream plain(InputStream in, Path file) {
    return new TapeBounds(in, file, MOST);
  }

  /**
   * What a packed file holds.
   *
   * @param packed the size of the file
   */
  static InputStream unpacked(InputStream in, Path file, long packed) {
    return new TapeBounds(in, file, Math.min(MOST, Math.max(ALWAYS, packed * RATIO)));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = in.read(bytes, from, length);
    read += Math.max(0, count);
    if (read > most) {
      throw TapeProblem.tooLarge(file, most);
    }
    return count;
  }
}
