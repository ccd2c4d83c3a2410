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
 * @param sandbox whether Chromium keeps its sandbox, which root has none of
 * @param trustedKey SHA-256 in base64 of a public key whose certificates are good for any host
 */
public record BrowserSettings(
    String engine,
    Optional<Path> binary,
    boolean headless,
    Optional<URI> grid,
    boolean install,
    boolean sandbox,
    Optional<String> trustedKey) {

  /** A browser in its sandbox. */
  public BrowserSettings(
      String engine,
      Optional<Path> binary,
      boolean headless,
      Optional<URI> grid,
      boolean install,
      Optional<String> trustedKey) {
    this(engine, binary, headless, grid, install, true, trustedKey);
  }

  /** A browser that trusts whom it trusts by itself. */
  public BrowserSettings(
      String engine, Optional<Path> binary, boolean headless, Optional<URI> grid, boolean install) {
    this(engine, binary, headless, grid, install, Optional.empty());
  }

  /** The same browser, which takes any certificate of this key. */
  public BrowserSettings trusting(String key) {
    return new BrowserSettings(engine, binary, headless, grid, install, sandbox, Optional.of(key));
  }

  /** The same browser, with its sandbox or without. */
  public BrowserSettings inSandbox(boolean wanted) {
    return new BrowserSettings(engine, binary, headless, grid, install, wanted, trustedKey);
  }

  /** Headless Chromium, found or installed. */
  public static BrowserSettings defaults() {
    return new BrowserSettings("chromium", Optional.empty(), true, Optional.empty(), true);
  }
}
