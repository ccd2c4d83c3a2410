package io.tapecheck.browser.limits;

import io.tapecheck.browser.BrowserDied;
import io.tapecheck.browser.Deadline;
import io.tapecheck.browser.OutOfTime;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The limits of the calls into one browser: each call's own, and that of the session. A call that
 * takes longer is interrupted and becomes {@link OutOfTime}.
 */
public final class CallLimits {

  /** An interrupt may be swallowed on its way; then the next one comes. */
  private static final long AGAIN_MILLIS = 200;

  private static final ScheduledExecutorService CLOCK = clock();

  private final Shelter shelter = new Shelter();
  private volatile Deadline deadline = Deadline.NEVER;
  private volatile boolean exceeded;
  private volatile Runnable onNoAnswer = () -> {};

  private static ScheduledExecutorService clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "tapecheck-limits");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  /** From now on no call lasts longer than this, and none is begun after it. */
  void endBy(Deadline end) {
    deadline = end;
    exceeded = false;
  }

  /** Says what is done when a page does not answer: it may throw what is to be said instead. */
  void onNoAnswer(Runnable examination) {
    onNoAnswer = examination;
  }

  /**
   * Whether a call had to be interrupted since the last deadline was set. Nothing is asked of such
   * a page any more, or else each question would cost its limit.
   */
  boolean exceeded() {
    return exceeded;
  }

  /**
   * Makes a call within a limit and within the session's time.
   *
   * @param what is done, for messages: {@code taking a picture}
   * @throws OutOfTime when it takes longer
   */
  <T> T within(Duration limit, String what, Supplier<T> call) {
    Deadline session = deadline;
    if (session.isOver()) {
      throw over(session, what);
    }
    if (exceeded) {
      throw OutOfTime.noAnswer("the page had stopped answering before " + what);
    }
    boolean bySession = session.left().compareTo(limit) < 0;
    Duration allowed = bySession ? session.left() : limit;
    Alarm alarm = new Alarm(Thread.currentThread(), shelter);
    try {
      return timed(allowed, alarm, call);
    } catch (BrowserDied e) {
      throw e;
    } catch (RuntimeException e) {
      if (!alarm.rang()) {
        exceeded |= e instanceof OutOfTime; // of a driver's own limit
        throw e;
      }
      exceeded = true;
      if (bySession) {
        throw over(session, what);
      }
      onNoAnswer.run();
      throw noAnswer(limit, what);
    }
  }

  /**
   * Makes a call within a limit, whatever time the session has left.
   *
   * @return whether it came to its end
   */
  boolean ends(Duration limit, Runnable call) {
    Alarm alarm = new Alarm(Thread.currentThread(), shelter);
    try {
      return timed(
          limit,
          alarm,
          () -> {
            call.run();
            return true;
          });
    } catch (RuntimeException e) {
      if (!alarm.rang()) {
        throw e;
      }
      return false;
    }
  }

  /** Runs what a browser reports inside of a call; it is not interrupted. */
  void undisturbed(Runnable work) {
    shelter.undisturbed(work);
  }

  private static <T> T timed(Duration limit, Alarm alarm, Supplier<T> call) {
    Future<?> ringing =
        CLOCK.scheduleWithFixedDelay(
            alarm::ring, Math.max(1, limit.toMillis()), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    try {
      return call.get();
    } finally {
      ringing.cancel(false);
      alarm.end();
    }
  }

  private static OutOfTime over(Deadline session, String what) {
    return OutOfTime.ofSession(
        "the session's time (%s) was over while %s".formatted(session.words(), what));
  }

  private static OutOfTime noAnswer(Duration limit, String what) {
    return OutOfTime.noAnswer(
        "the page did not answer within %d ms while %s: a script of it does not end, or the browser hangs"
            .formatted(limit.toMillis(), what));
  }
}
