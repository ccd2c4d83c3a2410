package io.tapecheck.browser.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.browser.BrowserDied;
import io.tapecheck.browser.Deadline;
import io.tapecheck.browser.OutOfTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallLimitsTest {

  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofMinutes(10);

  private final CallLimits limits = new CallLimits();

  @Test
  void aCallThatEndsIsLeftAlone() {
    assertThat(limits.within(LONG, "asking", () -> 42)).isEqualTo(42);
    assertThat(limits.exceeded()).isFalse();
  }

  @Test
  void aCallThatNeverEndsIsGivenUpAndTheThreadIsFreeAgain() {
    assertThatThrownBy(() -> limits.within(SHORT, "asking", CallLimitsTest::forEver))
        .isInstanceOf(OutOfTime.class)
        .hasMessageContaining("did not answer within 20 ms while asking");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void anInterruptThatIsSwallowedIsFollowedByAnother() {
    List<String> swallowed = new ArrayList<>();
    assertThatThrownBy(
            () ->
                limits.within(
                    SHORT,
                    "asking",
                    () -> {
                      try {
                        return forEver();
                      } catch (IllegalStateException e) {
                        swallowed.add("one");
                        return forEver();
                      }
                    }))
        .isInstanceOf(OutOfTime.class);
    assertThat(swallowed).hasSize(1);
  }

  @Test
  void nothingIsAskedOfAPageThatHasStoppedAnsweringUntilTheNextSession() {
    assertThatThrownBy(() -> limits.within(SHORT, "asking", CallLimitsTest::forEver))
        .isInstanceOf(OutOfTime.class);

    assertThatThrownBy(() -> limits.within(LONG, "asking again", () -> 42))
        .isInstanceOf(OutOfTime.class)
        .hasMessageContaining("had stopped answering before asking again");

    limits.endBy(Deadline.NEVER);
    assertThat(limits.within(LONG, "asking", () -> 42)).isEqualTo(42);
  }

  @Test
  void nothingIsAskedOfAPageThatADriverHasGivenUp() {
    assertThatThrownBy(
            () ->
                limits.within(
                    LONG,
                    "asking",
                    () -> {
                      throw OutOfTime.noAnswer("the driver waits no longer");
                    }))
        .isInstanceOf(OutOfTime.class)
        .hasMessage("the driver waits no longer");
    assertThat(limits.exceeded()).isTrue();
  }

  @Test
  void theSessionsTimeEndsACallThatHadMoreOfItsOwn() {
    limits.endBy(Deadline.after(SHORT, "run.sessionLimitSeconds"));
    assertThatThrownBy(() -> limits.within(LONG, "asking", CallLimitsTest::forEver))
        .isInstanceOf(OutOfTime.class)
        .hasMessageContaining("the session's time (run.sessionLimitSeconds, 20 ms) was over");
  }

  @Test
  void afterTheSessionsTimeNoCallIsBegun() {
    limits.endBy(Deadline.after(Duration.ZERO, "run.limitSeconds"));
    List<String> begun = new ArrayList<>();
    assertThatThrownBy(() -> limits.within(LONG, "asking", () -> begun.add("begun")))
        .isInstanceOf(OutOfTime.class);
    assertThat(begun).isEmpty();
  }

  @Test
  void closingHasALimitThoughTheSessionsTimeIsOver() {
    limits.endBy(Deadline.after(Duration.ZERO, "run.limitSeconds"));
    assertThat(limits.ends(LONG, () -> {})).isTrue();
    assertThat(limits.ends(SHORT, CallLimitsTest::forEver)).isFalse();
  }

  @Test
  void whatABrowserReportsInsideOfACallIsNotInterrupted() {
    List<Boolean> interrupted = new ArrayList<>();
    assertThatThrownBy(
            () ->
                limits.within(
                    SHORT,
                    "asking",
                    () -> {
                      limits.undisturbed(
                          () -> {
                            awaitTheLimit(limits);
                            interrupted.add(Thread.currentThread().isInterrupted());
                          });
                      return forEver();
                    }))
        .isInstanceOf(OutOfTime.class);
    assertThat(interrupted).containsExactly(false);
  }

  @Test
  void aFailureOfTheCallItselfStaysWhatItIs() {
    assertThatThrownBy(
            () ->
                limits.within(
                    LONG,
                    "asking",
                    () -> {
                      throw new BrowserDied("gone", new IllegalStateException());
                    }))
        .isInstanceOf(BrowserDied.class);
    assertThatThrownBy(
            () ->
                limits.within(
                    LONG,
                    "asking",
                    () -> {
                      throw new IllegalArgumentException("wrong");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A second limit, as long and begun later, has passed: so has the first. */
  private static void awaitTheLimit(CallLimits limits) {
    assertThat(new CallLimits().ends(SHORT, CallLimitsTest::forEver)).isFalse();
    assertThat(limits.exceeded()).isFalse();
  }

  private static Integer forEver() {
    try {
      new CountDownLatch(1).await();
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
