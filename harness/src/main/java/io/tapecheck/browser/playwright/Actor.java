package io.tapecheck.browser.playwright;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import io.tapecheck.browser.StepFailure;
import io.tapecheck.scenario.Locator;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Performs actions within the time limit, and says why one could not be performed. */
final class Actor {

  /** Something that is done to an element within a number of milliseconds. */
  interface Deed<T> {
    T on(com.microsoft.playwright.Locator element, double milliseconds);
  }

  private final Page page;
  private final Elements elements;
  private final Diagnosis diagnosis;
  private BooleanSupplier dead;
  private Duration limit = Duration.ofSeconds(10);

  Actor(Page page) {
    this.page = page;
    elements = new Elements(page);
    diagnosis = new Diagnosis(elements);
    dead = page::isClosed;
  }

  /** Says how a page is known that nothing more can be awaited of. */
  void setDead(BooleanSupplier dead) {
    this.dead = dead;
  }

  Duration limit() {
    return limit;
  }

  void setLimit(Duration limit) {
    this.limit = limit;
  }

  /**
   * Does something to an element.
   *
   * @param awaited what is awaited, for messages: {@code to be clicked}
   */
  <T> T perform(Locator target, String awaited, Deed<T> deed) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      com.microsoft.playwright.Locator element = elements.named(target);
      try {
        return deed.on(element, left(end));
      } catch (PlaywrightException e) {
        if (VendorFailures.isDeath(e)) {
          throw VendorFailures.died(e);
        }
        // two elements may stand in for each other while a page changes
        boolean again =
            VendorFailures.isOfADocumentThatLeft(e)
                ? System.nanoTime() < end
                : VendorFailures.isAmbiguous(e)
                    && waitUntil(() -> element.count() <= 1, Duration.ofMillis((long) left(end)));
        if (!again) {
          throw failure(target, awaited, e);
        }
      }
    }
  }

  /** Does something that has no target, and translates the vendor's exceptions. */
  <T> T guarded(String what, Supplier<T> deed) {
    try {
      return deed.get();
    } catch (PlaywrightException e) {
      if (VendorFailures.isDeath(e)) {
        throw VendorFailures.died(e);
      }
      throw new StepFailure(what + " failed: " + VendorFailures.firstLine(e));
    }
  }

  /** See {@link io.tapecheck.browser.LivePage#waitUntil}. */
  boolean waitUntil(BooleanSupplier condition, Duration time) {
    if (holds(condition)) {
      return true;
    }
    BooleanSupplier alive =
        () -> {
          if (dead.getAsBoolean()) {
            throw VendorFailures.crashed();
          }
          return holds(condition);
        };
    if (time.toMillis() <= 0) {
      return false;
    }
    try {
      page.waitForCondition(alive, new Page.WaitForConditionOptions().setTimeout(time.toMillis()));
      return true;
    } catch (TimeoutError e) {
      return holds(condition);
    } catch (PlaywrightException e) {
      if (VendorFailures.isDeath(e)) {
        throw VendorFailures.died(e);
      }
      throw e;
    }
  }

  /** What cannot be told of a document that is going away does not hold yet. */
  private static boolean holds(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (PlaywrightException e) {
      if (VendorFailures.isOfADocumentThatLeft(e)) {
        return false;
      }
      throw e;
    }
  }

  private StepFailure failure(Locator target, String awaited, PlaywrightException failure) {
    return guarded(
        "finding out about " + target, () -> diagnosis.of(target, awaited, failure, limit));
  }

  private static double left(long end) {
    return Math.max(1, (end - System.nanoTime()) / 1e6);
  }
}
