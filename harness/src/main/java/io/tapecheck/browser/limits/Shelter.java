package io.tapecheck.browser.limits;

import java.util.Optional;

/**
 * Keeps what must not be interrupted from alarms: an interrupt closes the file that is just being
 * written. A browser's reports reach us inside of the calls that have a limit.
 */
final class Shelter {

  private Optional<Thread> sheltered = Optional.empty();
  private Optional<Runnable> due = Optional.empty();

  /** Runs something that is not to be disturbed; what came meanwhile comes at its end. */
  void undisturbed(Runnable work) {
    boolean entered = enter();
    try {
      work.run();
    } finally {
      if (entered) {
        leave();
      }
    }
  }

  /** Disturbs now, or as soon as nothing is sheltered any more. */
  synchronized void disturb(Runnable disturbance) {
    if (sheltered.isPresent()) {
      due = Optional.of(disturbance);
    } else {
      disturbance.run();
    }
  }

  private synchronized boolean enter() {
    if (sheltered.isPresent()) {
      return false;
    }
    sheltered = Optional.of(Thread.currentThread());
    return true;
  }

  private synchronized void leave() {
    sheltered = Optional.empty();
    due.ifPresent(Runnable::run);
    due = Optional.empty();
  }
}
