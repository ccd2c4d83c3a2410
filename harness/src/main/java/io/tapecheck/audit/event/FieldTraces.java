package io.tapecheck.audit.event;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whether a record can have to do with form fields; most have not, and need no parsing. */
final class FieldTraces {

  private static final List<byte[]> ALWAYS =
      List.of(
          ascii("\"input\""), ascii("\"textarea\""), ascii("\"select\""), ascii("\"source\":5"));
  private static final byte[] CHANGED = ascii("\"attributes\"");

  private FieldTraces() {}

  static boolean in(byte[] bytes, int from, int to, boolean anyKnown) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '"' && i + 1 < to && "itsa".indexOf(bytes[i + 1]) >= 0) {
        if (anyKnown && startsWith(bytes, i, to, CHANGED)) {
          return true;
        }
        for (byte[] trace : ALWAYS) {
          if (startsWith(bytes, i, to, trace)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, int at, int to, byte[] wanted) {
    if (at + wanted.length > to) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
