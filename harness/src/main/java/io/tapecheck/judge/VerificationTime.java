package io.tapecheck.judge;

import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.Verifier;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The time that all verifiers together have for one tape. A recording may be made so that looking
 * at it takes for ever; a verifier that is not done in time is given up, and none is begun after
 * it.
 */
final class VerificationTime implements AutoCloseable {

  private final Duration limit;
  private final long end;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(VerificationTime::begin);

  private VerificationTime(Duration limit) {
    this.limit = limit;
    this.end = System.nanoTime() + limit.toNanos();
  }

  /** Begins to count. */
  static VerificationTime of(Duration limit) {
    return new VerificationTime(limit);
  }

  /** A verifier that cannot be got out of its work must not keep the process from ending. */
  private static Thread begin(Runnable work) {
    Thread thread = new Thread(work, "tapecheck-verification");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Lets a verifier look; whatever it throws is thrown here.
   *
   * @throws IsOver when it takes longer than is left
   */
  Verification verify(Verifier verifier, Evidence evidence) throws IsOver {
    long left = end - System.nanoTime();
    if (left <= 0) {
      throw new IsOver(limit);
    }
    Future<Verification> said = thread.submit(() -> verifier.verify(evidence));
    try {
      return said.get(left, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new IsOver(limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Verification was interrupted.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException broken) {
        throw broken;
      }
      if (e.getCause() instanceof Error broken) {
        throw broken;
      }
      throw new IllegalStateException(e);
    }
  }

  /** Does not wait for a verifier that was given up. */
  @Override
  public void close() {
    thread.shutdownNow();
  }

  /** The time was over before a verifier was done. */
  static final class IsOver extends Exception {
    private static final long serialVersionUID = 1;

    IsOver(Duration limit) {
      super(
          "was not done when the time for verification (run.sessionLimitSeconds, %d s) was over"
              .formatted(limit.toSeconds()));
    }
  }
}
