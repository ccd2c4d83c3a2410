package io.tapecheck.browser;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Tells a page that is slow because it computes from one that waits for its server: the first takes
 * long to answer a question that costs nothing.
 */
public final class BusyPage {

  /** A page that only waits answers in less. */
  private static final Duration PROMPT = Duration.ofSeconds(1);

  /** Milliseconds by which a browser's clock may be behind ours. */
  private static final long SLACK = 50;

  private BusyPage() {}

  /**
   * An expression of a page: whether a document that was begun since is loaded. While a server has
   * not answered, the document before is there still.
   *
   * @param since milliseconds since the epoch
   */
  public static String loadedSince(long since) {
    return "document.readyState === 'complete' && performance.timeOrigin >= " + (since - SLACK);
  }

  /**
   * Whether a page that was not loaded in time is loaded after all once it can answer.
   *
   * @param loaded asks the page, and waits for its answer
   * @param limit how long it is asked again, as long as it answers slowly
   */
  public static boolean loads(BooleanSupplier loaded, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      long asked = System.nanoTime();
      if (loaded.getAsBoolean()) {
        return true;
      }
      long answered = System.nanoTime();
      if (answered > end || answered - asked < PROMPT.toNanos()) {
        return false;
      }
    }
  }
}
