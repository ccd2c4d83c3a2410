package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A page that grows is awaited; one that only waits is not. */
class BusyPageTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void aPageThatGrowsIsAwaitedUntilItIsLoaded() {
    Iterator<Integer> states = List.of(10, 2_000, 2_001, -1).iterator();
    assertThat(BusyPage.loads(states::next, LIMIT)).isTrue();
  }

  @Test
  void aPageThatOnlyWaitsIsGivenUp() {
    assertThat(BusyPage.loads(() -> 100, LIMIT)).isFalse();
  }

  @Test
  void aServerThatHasNotAnsweredIsGivenUp() {
    assertThat(BusyPage.loads(() -> 0, LIMIT)).isFalse();
  }

  @Test
  void aPageThatGrowsForEverIsGivenUp() {
    AtomicInteger elements = new AtomicInteger();
    assertThat(BusyPage.loads(elements::incrementAndGet, Duration.ofMillis(50))).isFalse();
  }
}
