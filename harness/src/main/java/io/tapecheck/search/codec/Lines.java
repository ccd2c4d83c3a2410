package io.tapecheck.search.codec;

/** Base64 that was broken into lines. */
public final class Lines {

  private Lines() {}

  /**
   * Joins lines of the first one's width; the last may be shorter.
   *
   * @return where the last line ends
   */
  public static int join(byte[] text, int from, int to, Decoded out) {
    int at = from;
    int width = -1;
    int end = from;
    while (at < to) {
      int stop = at;
      while (stop < to && Base64Text.isDigit(text[stop])) {
        stop++;
      }
      int length = stop - at;
      if (length == 0 || (width >= 0 && length > width)) {
        return end;
      }
      out.add(text, at, length);
      end = stop;
      if (width >= 0 && length < width) {
        return end;
      }
      width = length;
      at = stop;
      if (at < to && text[at] == '\r') {
        at++;
      }
      if (at >= to || text[at] != '\n') {
        return end;
      }
      at++;
    }
    return end;
  }
}
