package io.tapecheck.browser.limits;

/**
 * Interrupts a thread again and again until what it waits for is given up or has come. An interrupt
 * gets a thread out of Playwright's calls, which have no limit of their own, as well as out of
 * Selenium's.
 */
final class Alarm {

  private final Thread thread;
  private final Shelter shelter;
  private boolean rang;
  private boolean over;

  Alarm(Thread thread, Shelter shelter) {
    this.thread = thread;
    this.shelter = shelter;
  }

  void ring() {
    shelter.disturb(
        () -> {
          synchronized (this) {
            if (!over) {
              rang = true;
              thread.interrupt();
            }
          }
        });
  }

  synchronized boolean rang() {
    return rang;
  }

  /** From here on the thread is left in peace. */
  synchronized void end() {
    over = true;
    if (rang) {
      // what is done next must not find an interrupt that was meant for the call
      boolean unused = Thread.interrupted();
    }
  }
}
