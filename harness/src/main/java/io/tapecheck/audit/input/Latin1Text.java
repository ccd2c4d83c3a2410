package io.tapecheck.audit.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes behind a UTF-8 text whose characters are bytes; other characters are damage. */
final class Latin1Text extends FilterInputStream {

  Latin1Text(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int first = in.read();
    if (first < 0x80) {
      return first;
    }
    int second = in.read();
    if ((first != 0xc2 && first != 0xc3) || second < 0x80 || second > 0xbf) {
      throw new IOException("no text of latin1 characters");
    }
    return (first & 3) << 6 | (second & 0x3f);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = 0;
    while (count < length && (count == 0 || in.available() > 0)) {
      int value = read();
      if (value < 0) {
        return count == 0 ? -1 : count;
      }
      bytes[from + count++] = (byte) value;
    }
    return count;
  }

  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
