package io.tapecheck.search.codec;

/** Bodies of several parts, such as forms with files. */
public final class Multipart {

  private static final int LONGEST_BOUNDARY = 80;

  private Multipart() {}

  /** Tells of the content of every part; false when this is no such body. */
  public static boolean parts(byte[] body, int from, int to, Fields.Visitor visitor) {
    int end = from;
    while (end < to && end - from < LONGEST_BOUNDARY && body[end] != '\r' && body[end] != '\n') {
      end++;
    }
    if (end - from < 4 || body[from] != '-' || body[from + 1] != '-' || end == to) {
      return false;
    }
    int boundary = end - from;
    int at = end;
    boolean any = false;
    while (at < to) {
      int next = find(body, at, to, body, from, boundary);
      int content = afterHeaders(body, at, next);
      if (content >= 0) {
        int last = next;
        while (last > content
            && next < to
            && (body[last - 1] == '\n' || body[last - 1] == '\r')
            && next - last < 2) {
          last--;
        }
        visitor.field(content, last);
        any = true;
      }
      at = next + boundary;
    }
    return any;
  }

  private static int afterHeaders(byte[] body, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (body[i] == '\n' && body[i + 1] == '\n') {
        return i + 2;
      }
      if (i + 3 < to
          && body[i] == '\r'
          && body[i + 1] == '\n'
          && body[i + 2] == '\r'
          && body[i + 3] == '\n') {
        return i + 4;
      }
    }
    return -1;
  }

  private static int find(byte[] in, int from, int to, byte[] wanted, int at, int length) {
    for (int i = from; i + length <= to; i++) {
      int k = 0;
      while (k < length && in[i + k] == wanted[at + k]) {
        k++;
      }
      if (k == length) {
        return i;
      }
    }
    return to;
  }
}
