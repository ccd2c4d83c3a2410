package io.tapecheck.run;

import io.tapecheck.browser.Browser;
import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.Deadline;
import io.tapecheck.catalog.Catalog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The browsers of one worker: one for each driver, started when first needed. Confined to the
 * worker's thread.
 */
public final class WorkerBrowsers implements AutoCloseable {

  private final Catalog<BrowserDriver> drivers;
  private final BrowserSettings settings;
  private final Map<String, Browser> started = new HashMap<>();
  private Deadline deadline = Deadline.NEVER;

  /** None is started yet. */
  public WorkerBrowsers(Catalog<BrowserDriver> drivers, BrowserSettings settings) {
    this.drivers = drivers;
    this.settings = settings;
  }

  /** Says until when the session has time that uses the browsers from now on. */
  public void endBy(Deadline end) {
    deadline = end;
    started.values().forEach(browser -> browser.endBy(end));
  }

  /** The browser of a driver; another one, if it had to be killed. */
  public Browser get(String driver) {
    if (Optional.ofNullable(started.get(driver)).filter(Browser::isSpent).isPresent()) {
      discard(driver);
    }
    return started.computeIfAbsent(
        driver,
        id -> {
          Browser browser = drivers.get(id).start(settings);
          browser.endBy(deadline);
          return browser;
        });
  }

  /** Whether the browser of a driver runs. */
  boolean has(String driver) {
    return started.containsKey(driver);
  }

  /** Gives up a browser that died; the next session gets a new one. */
  public void discard(String driver) {
    Optional.ofNullable(started.remove(driver)).ifPresent(WorkerBrowsers::killQuietly);
  }

  @Override
  public void close() {
    started.values().forEach(WorkerBrowsers::closeQuietly);
    started.clear();
  }

  /** A browser that broke a session is not asked to close, for it may not answer. */
  private static void killQuietly(Browser browser) {
    try {
      browser.kill();
    } catch (RuntimeException e) {
      System.getLogger(WorkerBrowsers.class.getName())
          .log(System.Logger.Level.DEBUG, "killing a browser failed: " + e.getClass().getName());
    }
  }

  /** A browser that is dead or dying has nothing to say that the session's failure has not said. */
  private static void closeQuietly(Browser browser) {
    try {
      browser.close();
    } catch (RuntimeException e) {
      System.getLogger(WorkerBrowsers.class.getName())
          .log(System.Logger.Level.DEBUG, "closing a browser failed: " + e.getClass().getName());
    }
  }
}
