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
    for (int i = 0; i < length; i++) {
      int value = read();
      if (value < 0) {
        return i == 0 ? -1 : i;
      }
      bytes[from + i] = (byte) value;
    }
    return length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
