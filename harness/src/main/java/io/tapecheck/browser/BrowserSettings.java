package io.tapecheck.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which browser is started and how.
 *
 * @param engine chromium, firefox or webkit
 * @param binary an explicit browser executable
 * @param headless whether without a window
 * @param grid address of a Selenium Grid to use instead of a local browser
 * @param install whether a missing browser may be installed
 */
public record BrowserSettings(
    String engine, Optional<Path> binary, boolean headless, Optional<URI> grid, boolean install) {

  /** Headless Chromium, found or installed. */
  public static BrowserSettings defaults() {
    return new BrowserSettings("chromium", Optional.empty(), true, Optional.empty(), true);
  }
}
