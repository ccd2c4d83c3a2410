package io.tapecheck.search.codec;

/** Splits a region at separators: what is packed into one part begins where the part begins. */
public final class Parts {

  private static final int SHORTEST = 6;
  private static final int MOST = 256;

  /** Tells separators. */
  public interface Separator {
    boolean is(byte b);
  }

  private Parts() {}

  /** Tells of every part, if there are two at least; of so many at most. */
  public static void of(
      byte[] text, int from, int to, Separator separator, Fields.Visitor visitor) {
    int start = from;
    int told = 0;
    for (int i = from; i <= to && told < MOST; i++) {
      if (i == to || separator.is(text[i])) {
        boolean some = i - start >= SHORTEST && (start > from || i < to);
        if (some) {
          visitor.field(start, i);
          told++;
        }
        start = i + 1;
      }
    }
  }
}
