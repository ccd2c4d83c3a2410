package io.tapecheck.search.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Part of a text, folded, with the place of every folded byte. Filled again and again; the last
 * bytes of one part stand before the next, so that nothing is lost between them.
 */
final class FoldedText {

  private static final int KEPT = SpellingIndex.GRAM_BYTES - 1;

  /** A character folds to so many bytes at most. */
  private static final int LONGEST = 64;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  /** Of an ASCII byte: whether it is kept, as a number to add. */
  private static final byte[] STEP = new byte[128];

  static {
    for (int b = 0; b < 128; b++) {
      STEP[b] = (byte) (Folding.OF_BYTE[b] > 0 ? 1 : 0);
    }
  }

  private final byte[] bytes;
  private final int[] positions;
  private final int room;
  private int length;
  private int before;
  private int firstEnd = SpellingIndex.GRAM_BYTES;
  private int firstNew = SpellingIndex.GRAM_BYTES;

  /** Room for so many characters of a text at a time. */
  FoldedText(int characters) {
    room = characters;
    bytes = new byte[characters + KEPT + LONGEST + 1];
    positions = new int[characters + KEPT + LONGEST + 1];
  }

  /** Folds the next part of a text and gives where it ends. */
  int fill(byte[] text, int from, int to) {
    int kept = Math.min(KEPT, length);
    before += length - kept;
    System.arraycopy(bytes, length - kept, bytes, 0, kept);
    System.arraycopy(positions, length - kept, positions, 0, kept);
    firstNew = Math.max(SpellingIndex.GRAM_BYTES, kept + 1);
    firstEnd = firstNew + ((before + firstNew) & 1);
    int end = Math.min(to, from + room);
    int n = kept;
    int at = from;
    while (at < end) {
      int ascii = endOfAscii(text, at, end);
      n = copy(text, at, ascii, n);
      at = ascii;
      if (at < end) {
        int character = Folding.characterAt(text, at, to);
        byte[] several = Folding.fold(character >>> 3);
        for (int k = 0; k < several.length && k < LONGEST; k++) {
          bytes[n] = several[k];
          positions[n++] = at;
        }
        at += character & 7;
        end = Math.min(end, at + bytes.length - LONGEST - 1 - n);
      }
    }
    length = n;
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

  /** Writes every byte and steps on where it is kept: no branch depends on the text. */
  private int copy(byte[] text, int from, int to, int first) {
    byte[] table = Folding.OF_BYTE;
    byte[] step = STEP;
    byte[] out = bytes;
    int[] places = positions;
    int n = first;
    for (int i = from; i < to; i++) {
      int b = text[i] & 0x7F;
      out[n] = table[b];
      places[n] = i;
      n += step[b];
    }
    return n;
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

  /** Where the character begins in the text that a folded byte comes from. */
  int position(int i) {
    return positions[i];
  }

  /** How many folded bytes of its character there are up to a folded byte. */
  int taken(int i) {
    int taken = 1;
    while (i - taken >= 0 && positions[i - taken] == positions[i]) {
      taken++;
    }
    return taken;
  }
}
