package io.tapecheck.search.codec;

/** Prefix codes as Brotli writes them down (RFC 7932, sections 3.4 and 3.5). */
final class PrefixCode {

  private static final int SIMPLE = 1;
  private static final int LENGTHS = 18;
  private static final int[] ORDER = {1, 2, 3, 4, 0, 5, 17, 6, 16, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  /** By the next four bits: the length of a code of lengths, and how many bits told it. */
  private static final int[] LENGTH = {0, 4, 3, 2, 0, 4, 3, 1, 0, 4, 3, 2, 0, 4, 3, 5};

  private static final int[] TOLD_BY = {2, 2, 2, 3, 2, 2, 2, 4, 2, 2, 2, 3, 2, 2, 2, 4};

  private static final int FULL = 1 << 15;

  private PrefixCode() {}

  /** Reads a code over so many symbols; false when it is none. */
  static boolean isSound(BrotliBits bits, int symbols) {
    int kind = bits.read(2);
    return kind == SIMPLE ? isSimple(bits, symbols) : isComplex(bits, kind, symbols);
  }

  /** Up to four symbols, each another. */
  private static boolean isSimple(BrotliBits bits, int symbols) {
    int width = 32 - Integer.numberOfLeadingZeros(symbols - 1);
    int count = bits.read(2) + 1;
    int[] seen = new int[count];
    for (int i = 0; i < count; i++) {
      seen[i] = bits.read(width);
      for (int k = 0; k < i; k++) {
        if (seen[k] == seen[i]) {
          return false;
        }
      }
      if (seen[i] >= symbols) {
        return false;
      }
    }
    if (count == 4) {
      bits.skip(1);
    }
    return true;
  }

  /** The lengths of the codes of all symbols, which have a code themselves. */
  private static boolean isComplex(BrotliBits bits, int skipped, int symbols) {
    int[] lengths = new int[LENGTHS];
    int left = 32;
    int used = 0;
    for (int i = skipped; i < LENGTHS && left > 0; i++) {
      int next = bits.peek(4);
      bits.skip(TOLD_BY[next]);
      lengths[ORDER[i]] = LENGTH[next];
      if (LENGTH[next] != 0) {
        left -= 32 >> LENGTH[next];
        used++;
      }
    }
    return (left == 0 || used == 1) && isFull(bits, table(lengths), lengths, used, symbols);
  }

  /** The symbol for every five bits. */
  private static int[] table(int[] lengths) {
    int[] table = new int[32];
    int code = 0;
    for (int length = 1; length <= 5; length++) {
      for (int symbol = 0; symbol < LENGTHS; symbol++) {
        if (lengths[symbol] == length) {
          int reversed = Integer.reverse(code) >>> 32 - length;
          for (int i = reversed; i < table.length; i += 1 << length) {
            table[i] = symbol;
          }
          code++;
        }
      }
      code <<= 1;
    }
    return table;
  }

  /** Whether the lengths use up all codes, neither more nor less. */
  private static boolean isFull(
      BrotliBits bits, int[] table, int[] lengths, int used, int symbols) {
    int only = used == 1 ? firstOf(lengths) : -1;
    int left = FULL;
    int symbol = 0;
    int before = 8;
    int repeat = 0;
    int repeated = 0;
    while (symbol < symbols && left > 0 && !bits.isOverrun()) {
      int code = only >= 0 ? only : table[bits.peek(5)];
      bits.skip(only >= 0 ? 0 : lengths[code]);
      if (code < 16) {
        repeat = 0;
        symbol++;
        before = code == 0 ? before : code;
        left -= code == 0 ? 0 : FULL >> code;
        continue;
      }
      int again = code == 16 ? before : 0;
      repeat = again == repeated ? repeat : 0;
      repeated = again;
      int known = repeat;
      repeat = (repeat > 0 ? repeat - 2 << code - 14 : 0) + bits.read(code - 14) + 3;
      symbol += repeat - known;
      left -= repeated == 0 ? 0 : (repeat - known) * (FULL >> repeated);
      if (symbol > symbols) {
        return false;
      }
    }
    return left == 0;
  }

  private static int firstOf(int[] lengths) {
    int symbol = 0;
    while (lengths[symbol] == 0) {
      symbol++;
    }
    return symbol;
  }
}
