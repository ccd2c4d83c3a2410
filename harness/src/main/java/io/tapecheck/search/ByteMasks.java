package io.tapecheck.search;

/**
 * Says of up to 64 bytes at once which belong to runs, which tell that a run is no word, and which
 * are signs that something is encoded. Each byte looks up four bits, sixteen bytes apart, so that
 * sixteen bytes fill a long without a branch.
 */
final class ByteMasks {

  private static final int WIDTH = 16;
  private static final int RUN = 0;
  private static final int TELLING = 16;
  private static final int SIGN = 32;
  private static final int HIGH = 48;
  private static final long FIELD = 0xFFFF;

  /** Signs that are read off single bytes; what stands before and after decides. */
  private static final int[] SIGNS = {'\\', '%', '&', '^', 0x00, 0x01, 0x8B, 0x9C, 0xDA};

  private static final long[] BITS = new long[256];

  static {
    for (int b = 0; b < 256; b++) {
      boolean small = b >= 'a' && b <= 'z';
      boolean other = (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || "+/-_".indexOf(b) >= 0;
      boolean control = b < ' ' && b != '\n' && b != '\r' && b != '\t';
      BITS[b] = small || other ? 1L << RUN : 0;
      BITS[b] |= other ? 1L << TELLING : 0;
      BITS[b] |= control || b == 0x7F ? 1L << SIGN : 0;
      BITS[b] |= b >= 128 ? 1L << HIGH : 0;
    }
    for (int sign : SIGNS) {
      BITS[sign] |= 1L << SIGN;
    }
  }

  private long runs;
  private long telling;
  private long signs;
  private long valid;
  private boolean high;
  private boolean anyHigh;
  private boolean controls;

  /** Whether a byte can belong to a run. */
  static boolean isOfRun(int b) {
    return (BITS[b] >>> RUN & 1) != 0;
  }

  /** Whether a byte is a sign that something is encoded. */
  static boolean isMark(int b) {
    return (BITS[b] >>> SIGN & 1) != 0;
  }

  /** Looks at so many bytes, 64 at most. */
  void of(byte[] bytes, int from, int length) {
    runs = 0;
    telling = 0;
    signs = 0;
    high = false;
    valid = length == 64 ? -1L : (1L << length) - 1;
    long[] bits = BITS;
    for (int done = 0; done < length; done += WIDTH) {
      int count = Math.min(WIDTH, length - done);
      long fields = 0;
      for (int k = 0; k < count; k++) {
        fields |= bits[bytes[from + done + k] & 0xff] << k;
      }
      runs |= (fields >>> RUN & FIELD) << done;
      telling |= (fields >>> TELLING & FIELD) << done;
      signs |= (fields >>> SIGN & FIELD) << done;
      high |= fields >>> HIGH != 0;
    }
    anyHigh |= high;
    if (signs != 0 && !controls) {
      lookForControls(bytes, from);
    }
  }

  private void lookForControls(byte[] bytes, int from) {
    for (long left = signs; left != 0; left &= left - 1) {
      byte b = bytes[from + Long.numberOfTrailingZeros(left)];
      controls |= (b >= 0 && b < ' ') || b == 0x7F;
    }
  }

  /**
   * Whether there are only words: no sign, and nothing telling but capitals at the beginning.
   *
   * @param open whether the first byte may go on with a run
   */
  boolean areWords(boolean open) {
    long starts = runs & ~(runs << 1 | (open ? 1 : 0));
    return signs == 0 && (telling & ~starts) == 0;
  }

  /** How many bytes the run at the end has. */
  int tail(int length) {
    long last = breaks();
    return last == 0 ? length : length - 64 + Long.numberOfLeadingZeros(last);
  }

  /** Whether the run at the end has more than a capital at its beginning and small letters. */
  boolean isTailTelling(int length) {
    int tail = tail(length);
    return tail > 0 && (tail == length ? telling != 0 : isTelling(length - tail, length));
  }

  /** The bytes that belong to no run. */
  long breaks() {
    return ~runs & valid;
  }

  boolean isSign(int place) {
    return (signs >>> place & 1) != 0;
  }

  /** Whether a run has more than a capital at its beginning and small letters. */
  boolean isTelling(int start, int end) {
    long within = end - start == 64 ? -1L : (1L << (end - start)) - 1;
    return (telling >>> start & within & ~1L) != 0;
  }

  /** Whether one of these bytes is beyond ASCII. */
  boolean isHigh() {
    return high;
  }

  /** Whether any byte so far was. */
  boolean hasHigh() {
    return anyHigh;
  }

  /** Whether any byte so far was a control character. */
  boolean hasControls() {
    return controls;
  }
}
