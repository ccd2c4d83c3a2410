package io.tapecheck.audit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text made to keep detectors busy is read once, in linear time: else these would not end. */
class BaitTest {

  private static final int BYTES = 1 << 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "@",
        ".",
        "-",
        ":",
        "=",
        "+",
        "<",
        "\"",
        "\\",
        " ",
        "1 ",
        "1.",
        "1-",
        "a@",
        "@a.",
        "+1",
        "2::",
        "2a:",
        "eyJ",
        "eyJa.",
        "-----BEGIN ",
        "\":\"",
        "password=",
        "&password=",
        "\"password\":",
        "<input ",
        "Bearer ",
        "basic A",
        "//a:",
        "sk_live_",
        "DE89",
        "birth 1/1/",
        "1.1.1.1.",
        "+1 202 ",
        "A1"
      })
  void baitHoldsNothing(String bait) {
    byte[] bytes = bait.repeat(BYTES / bait.length()).getBytes(StandardCharsets.UTF_8);
    int[] sure = new int[1];
    Detectors.all(false)
        .scan(
            bytes,
            0,
            bytes.length,
            found -> sure[0] += found.confidence() == Confidence.HIGH ? 1 : 0);
    assertThat(sure[0]).isLessThan(3);
  }
}
