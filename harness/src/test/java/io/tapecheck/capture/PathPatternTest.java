package io.tapecheck.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathPatternTest {

  @Test
  void aStarStandsForOneSegment() {
    assertThat(new PathPattern("/confirmation/*").matches("/confirmation/1001")).isTrue();
    assertThat(new PathPattern("/confirmation/*").matches("/confirmation/1001/print")).isFalse();
  }

  @Test
  void twoStarsStandForAnything() {
    assertThat(new PathPattern("/checkout/**").matches("/checkout/a/b")).isTrue();
  }

  @Test
  void everythingElseStandsForItself() {
    assertThat(new PathPattern("/a.b").matches("/axb")).isFalse();
    assertThat(new PathPattern("/a.b").matches("/a.b")).isTrue();
  }
}
