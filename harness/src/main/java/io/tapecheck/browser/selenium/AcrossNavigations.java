package io.tapecheck.browser.selenium;

import io.tapecheck.browser.OutOfTime;
import io.tapecheck.browser.StepFailure;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Does things to a page that may navigate meanwhile: what was asked of a document that has given
 * way to another is asked of that one. Between looking at an element and pointing at it nothing is
 * pressed yet, so that nothing is done twice.
 */
final class AcrossNavigations {

  private final Supplier<Duration> limit;

  /**
   * @param limit how long it is tried
   */
  AcrossNavigations(Supplier<Duration> limit) {
    this.limit = limit;
  }

  /**
   * Gives what a deed gives, once no navigation interrupts it.
   *
   * @param what is done, for messages: {@code reading the page}
   * @throws OutOfTime when the page does not answer
   */
  <T> T perform(String what, Supplier<T> deed) {
    Duration time = limit.get();
    long end = System.nanoTime() + time.toNanos();
    while (true) {
      try {
        return deed.get();
      } catch (CommandFailure failure) {
        if (failure.isTimeout()) {
          throw OutOfTime.noAnswer(
              "the page did not answer while %s: %s".formatted(what, failure.getMessage()));
        }
        if (!failure.isOfADocumentThatLeft()) {
          throw failure;
        }
        if (System.nanoTime() > end) {
          throw new StepFailure(
              "%s failed: the page was left again and again for %d ms"
                  .formatted(what, time.toMillis()),
              failure);
        }
      }
    }
  }

  /** As {@link #perform(String, Supplier)}, for what gives nothing. */
  void run(String what, Runnable deed) {
    perform(
        what,
        () -> {
          deed.run();
          return true;
        });
  }
}
