package io.tapecheck.audit.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** A zlib stream inside something else: gives back what it has read beyond its end. */
abstract class Zlib extends InputStream {

  private final Inflater inflater = new Inflater();
  private final byte[] packed = new byte[1 << 13];
  private final byte[] single = new byte[1];
  private boolean ended;

  /** Whether two bytes begin zlib (RFC 1950): deflate with a window of 32 KiB, and their check. */
  static boolean isHeader(int first, int second) {
    return (first & 0xff) == 0x78
        && ((first & 0xff) << 8 | (second & 0xff)) % 31 == 0
        && (second & 0x20) == 0;
  }

  /** Puts packed bytes into a buffer; says how many, -1 when there are no more. */
  abstract int feed(byte[] to) throws IOException;

  /** Takes back the last bytes that were fed. */
  abstract void giveBack(int count);

  @Override
  public int read() throws IOException {
    int count = read(single, 0, 1);
    return count < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      while (!ended) {
        int count = inflater.inflate(bytes, from, length);
        if (inflater.finished()) {
          ended = true;
          giveBack(inflater.getRemaining());
          return count == 0 ? -1 : count;
        }
        if (count > 0) {
          return count;
        }
        if (inflater.needsDictionary()) {
          throw new ZipException("it wants a dictionary");
        }
        int fed = feed(packed);
        if (fed < 0) {
          throw new ZipException("it breaks off");
        }
        inflater.setInput(packed, 0, fed);
      }
      return -1;
    } catch (DataFormatException damaged) {
      throw new ZipException("it is damaged");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
