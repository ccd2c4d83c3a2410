package io.tapecheck.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.LogManager;

/** Does something when the process is ended from outside, as Ctrl-C does, before it is done. */
final class Interruption {

  private final AtomicBoolean over = new AtomicBoolean();

  private Interruption() {}

  /** Watches from now on. */
  static Interruption watch(Runnable whenInterrupted) {
    Interruption interruption = new Interruption();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> interruption.happen(whenInterrupted), "tapecheck-interruption"));
    return interruption;
  }

  /**
   * Ends the watch.
   *
   * @return false when the process was interrupted already
   */
  boolean end() {
    return over.compareAndSet(false, true);
  }

  /** Browsers are ended at the same time; what workers throw over that says nothing to anybody. */
  private void happen(Runnable whenInterrupted) {
    if (over.compareAndSet(false, true)) {
      Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
      LogManager.getLogManager().reset();
      whenInterrupted.run();
    }
  }
}
