package io.tapecheck.verify.masking;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Base64 in the standard and the URL alphabet. Inside longer text a value may begin at any of three
 * positions of a group; then only the characters that depend on nothing but the value are searched.
 */
final class Base64Form implements ValueForm {

  /** Fewer characters would turn up in pictures and fonts by chance. */
  private static final int FEWEST = 7;

  @Override
  public List<String> encoding() {
    return List.of("base64");
  }

  @Override
  public Stream<String> spellings(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
        .flatMap(
            encoder ->
                Stream.concat(
                    Stream.of(encoder.encodeToString(bytes)),
                    Stream.of(0, 1, 2).map(shift -> inner(encoder, bytes, shift))))
        .filter(spelling -> spelling.length() >= FEWEST)
        .distinct();
  }

  /** What stays the same whatever comes before (so many bytes modulo three) and after. */
  private static String inner(Base64.Encoder encoder, byte[] bytes, int shift) {
    byte[] shifted = new byte[shift + bytes.length];
    System.arraycopy(bytes, 0, shifted, shift, bytes.length);
    int first = (shift * 8 + 5) / 6;
    int end = shifted.length * 8 / 6;
    char[] encoded = encoder.encodeToString(shifted).toCharArray();
    return new String(Arrays.copyOfRange(encoded, first, Math.max(first, end)));
  }
}
