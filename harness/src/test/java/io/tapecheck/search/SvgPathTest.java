package io.tapecheck.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M12 2L2 22h20z",
        "m0,0 c1.5-2.25,3-4 6-4s6,4,6,9v12H0z",
        "M37 72h78v72q0 20-27 27zM10 10h4v4z",
      })
  void drawingsAreToldByAllOfThem(String path) {
    assertThat(is(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M12 2L2",
        "Mira Veltor, 12 Lane",
        "M12 2L2 22h20z mira.veltor@kestrul.test",
        "M4242424242424242",
        "MTIzNDU2Nzg5MDEyMzQ1Ng==",
        "12 2L2 22h20z",
      })
  void anythingElseIsNone(String text) {
    assertThat(is(text)).isFalse();
  }

  @Test
  void nothingThatIsEncodedReadsAsADrawing() {
    Random random = new Random(11);
    byte[] noise = new byte[24];
    for (int i = 0; i < 100_000; i++) {
      random.nextBytes(noise);
      noise[0] = (byte) (random.nextBoolean() ? 0x30 : 0x98); // M or m in base64
      assertThat(is(Base64.getUrlEncoder().encodeToString(noise))).isFalse();
    }
  }

  private static boolean is(String text) {
    byte[] bytes = ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
    return SvgPath.is(bytes, 1, bytes.length - 1);
  }
}
