package io.tapecheck.search.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every stream is taken for one by its beginning, and noise hardly ever. */
class BrotliStartTest {

  private static final int NOISES = 100_000;

  @BeforeAll
  static void loadTheEncoder() {
    Brotli4jLoader.ensureAvailability();
  }

  @Test
  void everyStreamMayBegin() throws IOException {
    List<String> refused = new ArrayList<>();
    List<byte[]> contents = contents();
    for (int quality = 0; quality <= 11; quality++) {
      for (int window = 10; window <= 24; window += 2) {
        for (byte[] content : contents) {
          byte[] stream =
              Encoder.compress(
                  content, new Encoder.Parameters().setQuality(quality).setWindow(window));
          if (!BrotliStart.isSound(stream, 0, stream.length)) {
            refused.add("%d bytes, quality %d, %d".formatted(content.length, quality, window));
          }
        }
      }
    }
    assertThat(refused).isEmpty();
  }

  @Test
  void noiseHardlyEverMayBegin() {
    Random random = new Random(5);
    int sound = 0;
    for (int i = 0; i < NOISES; i++) {
      byte[] noise = new byte[100 + random.nextInt(900)];
      random.nextBytes(noise);
      sound += BrotliStart.isSound(noise, 0, noise.length) ? 1 : 0;
    }
    assertThat(sound).isPositive().isLessThan(NOISES / 20);
  }

  @Test
  void aStreamThatBreaksOffInItsHeaderIsNone() throws IOException {
    byte[] stream = Encoder.compress(words(2_000));
    assertThat(BrotliStart.isSound(stream, 0, stream.length)).isTrue();
    assertThat(BrotliStart.isSound(stream, 0, 8)).isFalse();
  }

  private static List<byte[]> contents() {
    Random random = new Random(3);
    byte[] noise = new byte[3_000];
    random.nextBytes(noise);
    return List.of(
        "ada.sturm@gmail.com".getBytes(StandardCharsets.UTF_8),
        "a".repeat(20_000).getBytes(StandardCharsets.UTF_8),
        noise,
        words(40),
        words(500),
        words(30_000),
        "{\"type\":3,\"data\":{\"source\":5,\"text\":\"Größe 42\",\"id\":17},\"timestamp\":1}\n"
            .repeat(500)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] words(int count) {
    Random random = new Random(count);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(Integer.toString(random.nextInt(5_000), 36)).append(i % 9 == 0 ? ". " : " ");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
