package io.tapecheck.run;

import io.tapecheck.browser.Browser;
import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.catalog.Catalog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The browsers of one worker: one for each driver, started when first needed. Confined to the
 * worker's thread.
 */
final class WorkerBrowsers implements AutoCloseable {

  private final Catalog<BrowserDriver> drivers;
  private final BrowserSettings settings;
  private final Map<String, Browser> started = new HashMap<>();

  WorkerBrowsers(Catalog<BrowserDriver> drivers, BrowserSettings settings) {
    this.drivers = drivers;
    this.settings = settings;
  }

  /** The browser of a driver. */
  Browser get(String driver) {
    return started.computeIfAbsent(driver, id -> drivers.get(id).start(settings));
  }

  /** Whether the browser of a driver runs. */
  boolean has(String driver) {
    return started.containsKey(driver);
  }

  /** Gives up a browser that died; the next session gets a new one. */
  void discard(String driver) {
    Optional.ofNullable(started.remove(driver)).ifPresent(WorkerBrowsers::closeQuietly);
  }

  @Override
  public void close() {
    started.values().forEach(WorkerBrowsers::closeQuietly);
    started.clear();
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
