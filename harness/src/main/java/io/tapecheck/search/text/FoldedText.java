package io.tapecheck.search.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Part of a text, folded. Filled again and again; the last bytes of one part stand before the next,
 * so that nothing is lost between them. Where a folded byte comes from is asked seldom: it is
 * counted from the beginning of its block.
 */
final class FoldedText {

  private static final int KEPT = SpellingIndex.GRAM_BYTES - 1;

  /** A character folds to so many bytes at most. */
  private static final int LONGEST = 64;

  /** Bytes of text between two places that are kept. */
  private static final int BLOCK = 64;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private final byte[] bytes;
  private final int[] blockPlaces;
  private final int[] blockFirsts;
  private final int room;
  private byte[] text = {};
  private int textEnd;
  private int blocks;
  private int length;
  private int before;
  private int firstEnd = SpellingIndex.GRAM_BYTES;
  private int firstNew = SpellingIndex.GRAM_BYTES;
  private int place;
  private int taken;

  /** Room for so many bytes of a text at a time. */
  FoldedText(int textBytes) {
    room = textBytes;
    bytes = new byte[textBytes + KEPT + LONGEST + 1];
    blockPlaces = new int[textBytes / BLOCK + 2];
    blockFirsts = new int[blockPlaces.length];
  }

  /** Folds the next part of a text and gives where it ends. */
  int fill(byte[] source, int from, int to) {
    text = source;
    textEnd = to;
    int kept = Math.min(KEPT, length);
    before += length - kept;
    System.arraycopy(bytes, length - kept, bytes, 0, kept);
    firstNew = Math.max(SpellingIndex.GRAM_BYTES, kept + 1);
    firstEnd = firstNew + ((before + firstNew) & 1);
    blocks = 0;
    length = kept;
    int end = Math.min(to, from + room);
    int at = from;
    while (at < end) {
      blockPlaces[blocks] = at;
      blockFirsts[blocks++] = length;
      int blockEnd = Math.min(end, at + BLOCK);
      if (endOfAscii(source, at, blockEnd) == blockEnd) {
        length = copy(source, at, blockEnd, length);
        at = blockEnd;
      } else {
        at = foldBlock(at, blockEnd);
      }
      end = Math.min(end, at + bytes.length - LONGEST - 1 - length);
    }
    return at;
  }

  private static int endOfAscii(byte[] text, int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to && ((long) EIGHT.get(text, at) & HIGH_BITS) == 0) {
      at += Long.BYTES;
    }
    while (at < to && text[at] >= 0) {
      at++;
    }
    return at;
  }

  /** Folds text with characters beyond ASCII, while there is room; gives where that ends. */
  private int foldBlock(int from, int to) {
    int at = from;
    while (at < to && length < bytes.length - LONGEST) {
      int ascii = endOfAscii(text, at, to);
      length = copy(text, at, ascii, length);
      if (ascii == to || length > bytes.length - LONGEST) {
        return ascii;
      }
      at = foldCharacter(ascii);
    }
    return at;
  }

  /** Writes every byte and steps on where it is kept: no branch depends on the text. */
  private int copy(byte[] source, int from, int to, int first) {
    byte[] table = Folding.OF_BYTE;
    byte[] out = bytes;
    int n = first;
    for (int i = from; i < to; i++) {
      byte folded = table[source[i] & 0x7F];
      out[n] = folded;
      n += folded + 0x7F >>> 7;
    }
    return n;
  }

  /** Folds a character beyond ASCII and gives where it ends. */
  private int foldCharacter(int at) {
    int character = Folding.characterAt(text, at, textEnd);
    byte[] several = Folding.fold(character >>> 3);
    int count = Math.min(several.length, LONGEST);
    System.arraycopy(several, 0, bytes, length, count);
    length += count;
    return at + (character & 7);
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** The end of the first four bytes to look at; from there on every second is looked at. */
  int firstEnd() {
    return firstEnd;
  }

  /** The same for those between. */
  int firstBetween() {
    return firstEnd == firstNew ? firstNew + 1 : firstNew;
  }

  /**
   * Finds where a folded byte of this part comes from; {@link #place} and {@link #taken} say it.
   */
  void locate(int i) {
    int low = 0;
    int high = blocks;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (blockFirsts[middle] <= i) {
        low = middle;
      } else {
        high = middle;
      }
    }
    int at = blockPlaces[low];
    int left = i - blockFirsts[low];
    while (true) {
      int folded = Folding.OF_BYTE[text[at] & 0xff];
      int character = folded < 0 ? Folding.characterAt(text, at, textEnd) : 1;
      int count =
          folded < 0
              ? Math.min(LONGEST, Folding.fold(character >>> 3).length)
              : Integer.signum(folded);
      if (left < count) {
        place = at;
        taken = left + 1;
        return;
      }
      left -= count;
      at += character & 7;
    }
  }

  /** Where the character begins in the text that the located byte comes from. */
  int place() {
    return place;
  }

  /** How many folded bytes of its character there are up to the located byte. */
  int taken() {
    return taken;
  }
}
