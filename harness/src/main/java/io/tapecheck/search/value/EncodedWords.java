package io.tapecheck.search.value;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Encoded forms of a value that have no digit but for their first character. They may look like
 * words, and words are not decoded; so they are searched for as they are.
 */
final class EncodedWords {

  /** A value of five bytes has so many characters of its own in base64, wherever it begins. */
  private static final int SHORTEST = 6;

  /** Longer ones have digits. */
  private static final int LONGEST = 64;

  private static final int BITS = 6;

  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  private EncodedWords() {}

  /**
   * The characters of base64 that hold nothing but the value, for each place where it may begin.
   */
  static Set<String> base64(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    Set<String> words = new LinkedHashSet<>();
    for (int before = 0; before < 3 && bytes.length <= LONGEST; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      int first = (before * Byte.SIZE + BITS - 1) / BITS;
      int end = shifted.length * Byte.SIZE / BITS;
      for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
        words.add(encoder.withoutPadding().encodeToString(shifted).substring(first, end));
      }
    }
    words.removeIf(EncodedWords::isNoWord);
    return words;
  }

  /** The whole value in base58. */
  static Set<String> base58(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST) {
      return Set.of();
    }
    StringBuilder reversed = new StringBuilder();
    BigInteger base = BigInteger.valueOf(BASE58.length());
    BigInteger left = new BigInteger(1, bytes);
    while (left.signum() > 0) {
      BigInteger[] divided = left.divideAndRemainder(base);
      reversed.append(BASE58.charAt(divided[1].intValue()));
      left = divided[0];
    }
    String word = reversed.reverse().toString();
    return isNoWord(word) ? Set.of() : Set.of(word);
  }

  private static boolean isNoWord(String encoded) {
    return encoded.length() < SHORTEST || encoded.chars().skip(1).anyMatch(Character::isDigit);
  }
}
