package io.tapecheck.browser.selenium;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for a condition on the calling thread, since a page is confined to it. */
final class Patience {

  private static final Duration PAUSE = Duration.ofMillis(20);

  private Patience() {}

  /** Asks at once and then again and again; tells whether the condition came to hold in time. */
  static boolean until(BooleanSupplier condition, Duration limit) {
    if (condition.getAsBoolean()) {
      return true;
    }
    if (limit.compareTo(PAUSE) <= 0) {
      return false;
    }
    try {
      Awaitility.await()
          .pollInSameThread()
          .pollDelay(PAUSE)
          .pollInterval(PAUSE)
          .atMost(limit)
          .until(condition::getAsBoolean);
      return true;
    } catch (ConditionTimeoutException late) {
      return false;
    }
  }
}
