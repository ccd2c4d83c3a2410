package io.tapecheck.search.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which bytes are worth the hashes of all values. */
class DigestIndexTest {

  @Test
  void digestsOfAnyBytesMayStandThereWhateverIsAroundThem() {
    Random random = new Random(5);
    byte[] text =
        "/shop?utm_campaign=autumn&u=                &lang=de".getBytes(StandardCharsets.UTF_8);
    byte[] digest = new byte[DigestIndex.SHORTEST];
    int missed = 0;
    for (int i = 0; i < 20_000; i++) {
      random.nextBytes(digest);
      System.arraycopy(digest, 0, text, 28, digest.length);
      missed += DigestIndex.mayHold(text, 0, text.length) ? 0 : 1;
    }
    assertThat(missed).isLessThan(10);
  }

  @Test
  void textWithABrokenLetterHoldsNone() {
    byte[] text =
        "stroke='#8\u00e4b' d='M4 4h24v24' \u00fcber caf\u00e9"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(DigestIndex.mayHold(text, 0, text.length)).isFalse();
  }
}
