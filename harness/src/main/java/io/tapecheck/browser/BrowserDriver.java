package io.tapecheck.browser;

import java.util.Optional;
import java.util.Set;

/**
 * A way of driving browsers. Found with {@link java.util.ServiceLoader}: register an implementation
 * in {@code META-INF/services/io.tapecheck.browser.BrowserDriver}. Order of calls: {@link #start},
 * {@link Browser#open}, the page's actions, {@link LivePage#close}, {@link Browser#close}.
 */
public interface BrowserDriver {

  /** Unique, for example {@code playwright}. */
  String id();

  /** What it can do with an engine. */
  Set<Capability> capabilities(String engine);

  /**
   * Starts a browser.
   *
   * @throws BrowserMissing when there is none and none could be installed
   */
  Browser start(BrowserSettings settings);

  /**
   * Which browser a page is in.
   *
   * @param engine chromium, firefox or webkit; empty when it does not tell
   * @param version the browser's own; empty when it does not tell
   */
  record Identity(String engine, String version) {}

  /** Which browser an object is a page of that this driver {@link #recognises}. */
  default Identity identify(Object handle) {
    return new Identity("", "");
  }

  /** Whether an object is a page of this driver's kind, to which {@link #attach} can attach. */
  default boolean recognises(Object handle) {
    return false;
  }

  /**
   * Instruments a page that a test drives by itself.
   *
   * @param handle the vendor's object, for example a Playwright page or a WebDriver
   * @return empty when the object is not of this driver's kind
   */
  Optional<LivePage> attach(Object handle, PageSettings settings);
}
