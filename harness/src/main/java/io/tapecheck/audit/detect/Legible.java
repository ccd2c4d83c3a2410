package io.tapecheck.audit.detect;

/**
 * Tells text from bytes that happen to look like it. Decoding is an attempt: what comes out of a
 * word that was taken for base64 is noise, and in megabytes of noise stands everything that is
 * short.
 */
public final class Legible {

  /** Characters in a row that noise does not bring: a byte of it is text in two cases of five. */
  public static final int SURE = 24;

  /** Characters in a row that noise brings seldom. */
  public static final int LIKELY = 12;

  private static final int NEAR = 32;

  private Legible() {}

  /** Whether a text of some length stands in bytes, or they are text from beginning to end. */
  public static boolean any(byte[] bytes, int from, int to) {
    int run = 0;
    for (int i = from; i < to; i++) {
      run = isText(bytes, i, from, to) ? run + 1 : 0;
      if (run >= LIKELY) {
        return true;
      }
    }
    return to > from && run == to - from;
  }

  /**
   * How sure it is that something stands in a text.
   *
   * @param start where it begins
   * @param end where it ends, exclusive
   * @return {@link #SURE}, {@link #LIKELY} or 0
   */
  public static int around(byte[] bytes, int from, int to, int start, int end) {
    int first = start;
    int last = end;
    for (int i = start; i < end; i++) {
      if (!isText(bytes, i, from, to)) {
        return 0;
      }
    }
    while (first > from && last - first < SURE && isText(bytes, first - 1, from, to)) {
      first--;
    }
    while (last < to && last - first < SURE && isText(bytes, last, from, to)) {
      last++;
    }
    int run = last - first;
    boolean all = first == from && last == to;
    if (run >= SURE || all) {
      return SURE;
    }
    if (run < LIKELY) {
      return 0;
    }
    return isMostlyText(bytes, Math.max(from, start - NEAR), Math.min(to, end + NEAR))
        ? SURE
        : LIKELY;
  }

  /** Text in an older encoding is broken by its letters beyond ASCII only. */
  private static boolean isMostlyText(byte[] bytes, int from, int to) {
    int text = 0;
    for (int i = from; i < to; i++) {
      text += isText(bytes, i, from, to) ? 1 : 0;
    }
    return text * 4 >= (to - from) * 3;
  }

  /** Printable, or part of a character in UTF-8. */
  private static boolean isText(byte[] bytes, int at, int from, int to) {
    byte value = bytes[at];
    if (value >= 0) {
      return value >= ' ' && value < 0x7F || value == '\n' || value == '\r' || value == '\t';
    }
    int lead = at;
    while (lead > from && lead > at - 3 && isContinued(bytes[lead])) {
      lead--;
    }
    int length = lengthOf(bytes[lead] & 0xff);
    if (length == 0 || lead + length <= at || lead + length > to) {
      return false;
    }
    for (int i = lead + 1; i < lead + length; i++) {
      if (!isContinued(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isContinued(byte value) {
    return (value & 0xC0) == 0x80;
  }

  private static int lengthOf(int lead) {
    if (lead >= 0xC2 && lead < 0xE0) {
      return 2;
    }
    return lead < 0xE0 ? 0 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
  }
}
