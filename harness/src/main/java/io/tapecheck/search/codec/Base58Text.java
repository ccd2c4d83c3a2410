package io.tapecheck.search.codec;

import java.util.Arrays;

/**
 * Base58 in Bitcoin's alphabet. It is one long number, so that the work grows with the square of
 * its length; nothing longer than {@link #LONGEST} is tried.
 */
public final class Base58Text {

  /** Characters that are tried at most. */
  public static final int LONGEST = 1024;

  private static final byte[] VALUE = new byte[128];
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  /** Five digits at a time fit into an int beside a carry of 32 bits. */
  private static final int CHUNK = 5;

  static {
    Arrays.fill(VALUE, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      VALUE[ALPHABET.charAt(i)] = (byte) i;
    }
  }

  private Base58Text() {}

  /** Whether a byte belongs to the alphabet. */
  public static boolean isDigit(byte b) {
    return b > 0 && VALUE[b] >= 0;
  }

  /** Decodes digits of the alphabet. */
  public static void decode(byte[] text, int from, int to, Decoded out) {
    int[] limbs = new int[(to - from) * 6 / 32 + 2];
    int used = 0;
    for (int i = from; i < to; ) {
      long chunk = 0;
      long scale = 1;
      for (int k = 0; k < CHUNK && i < to; k++, i++) {
        chunk = chunk * 58 + VALUE[text[i]];
        scale *= 58;
      }
      long carry = chunk;
      for (int k = 0; k < used; k++) {
        long sum = (limbs[k] & 0xffffffffL) * scale + carry;
        limbs[k] = (int) sum;
        carry = sum >>> 32;
      }
      if (carry != 0) {
        limbs[used++] = (int) carry;
      }
    }
    for (int i = from; i < to && text[i] == '1'; i++) {
      out.add(0);
    }
    boolean leading = true;
    for (int k = used - 1; k >= 0; k--) {
      for (int bits = 24; bits >= 0; bits -= 8) {
        int b = limbs[k] >>> bits & 0xff;
        leading &= b == 0;
        if (!leading) {
          out.add(b);
        }
      }
    }
  }
}
