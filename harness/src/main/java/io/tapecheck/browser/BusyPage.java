package io.tapecheck.browser;

import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * Tells a page that is slow because it is large, or is being recorded, from one that waits for its
 * server: the first takes long to answer a question that costs nothing, or grows.
 */
public final class BusyPage {

  /** A page that only waits answers in less, and has not grown for that long. */
  private static final Duration PROMPT = Duration.ofSeconds(1);

  /** Milliseconds by which a browser's clock may be behind ours. */
  private static final long SLACK = 50;

  private static final int LOADED = -1;

  private BusyPage() {}

  /**
   * An expression of a page that gives, after a moment, how many elements there are of a document
   * that was begun since, and -1 once it is loaded. While a server has not answered, the document
   * before is there still.
   *
   * @param since milliseconds since the epoch
   */
  public static String state(long since) {
    return """
    new Promise((done) =>
      setTimeout(() => {
        if (performance.timeOrigin < %d) done(0);
        else if (document.readyState === 'complete') done(%d);
        else done(document.getElementsByTagName('*').length);
      }, 100))\
    """
        .formatted(since - SLACK, LOADED);
  }

  /**
   * Whether a page that was not loaded in time is loaded after all while it is busy.
   *
   * @param state asks the page for its {@link #state}, and waits for the answer
   * @param limit how long it is asked again at most
   */
  public static boolean loads(IntSupplier state, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    long busy = System.nanoTime();
    int elements = 0;
    while (true) {
      long asked = System.nanoTime();
      int now = state.getAsInt();
      if (now == LOADED) {
        return true;
      }
      long answered = System.nanoTime();
      if (now > elements || answered - asked > PROMPT.toNanos()) {
        busy = answered;
      }
      elements = now;
      if (answered > end || answered - busy > PROMPT.toNanos()) {
        return false;
      }
    }
  }
}
