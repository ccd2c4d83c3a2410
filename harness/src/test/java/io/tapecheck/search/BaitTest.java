package io.tapecheck.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.persona.Canary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is made to be decoded again and again is searched a few times over, not more; and were the
 * work to grow with the square of the bytes, these would not end.
 */
class BaitTest {

  private static final int BYTES = 1 << 20;

  /** The bytes, what they decode to, and the stretches between quotes in that. */
  private static final int MOST_PASSES = 4;

  private static final Canary CANARY = new Canary("email#1", "email", "mirelka.zor@example.com");

  private final LayeredSearch search =
      new LayeredSearch(KnownValues.of(List.of(CANARY), Salts.NONE), SearchLimits.USUAL);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1f8b08",
        "1f8b0808",
        "1f8b0804ffff",
        "789c",
        "78da",
        "789c4b",
        "789c0500",
        "789c4b040000",
        "1b0400",
        "8b0880",
        "0b02805801",
        "00",
        "ff",
        "c29c",
        "2278da22"
      })
  void rowsOfMarks(String hex) {
    check(repeated(HexFormat.of().parseHex(hex)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%25", "%2541", "&amp;", "&amp;amp;", "\\u005c", "\\\\u005c", "A", "/", "N4Ig/"})
  void rowsOfEscapes(String bait) {
    check(repeated(bait.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void noiseInBase64() {
    byte[] noise = new byte[BYTES / 4 * 3];
    new Random(11).nextBytes(noise);
    check(Base64.getEncoder().encode(noise));
    check(Base64.getUrlEncoder().encode(noise));
    check(("/" + Base64.getEncoder().encodeToString(noise)).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void noise() {
    byte[] noise = new byte[BYTES];
    new Random(12).nextBytes(noise);
    check(noise);
  }

  private void check(byte[] bait) {
    byte[] value = (" " + CANARY.value() + " ").getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[bait.length + 2 * value.length];
    System.arraycopy(value, 0, all, 0, value.length);
    System.arraycopy(bait, 0, all, value.length, bait.length);
    System.arraycopy(value, 0, all, value.length + bait.length, value.length);
    List<Hit> hits = new ArrayList<>();
    long before = search.bytesSearched();
    search.search(all, 0, all.length, new Collecting(hits));
    assertThat(search.bytesSearched() - before).isLessThan((long) MOST_PASSES * all.length);
    assertThat(hits).filteredOn(hit -> hit.encoding().isEmpty()).hasSize(2);
  }

  private static byte[] repeated(byte[] bait) {
    byte[] all = new byte[BYTES / bait.length * bait.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = bait[i % bait.length];
    }
    return all;
  }
}
