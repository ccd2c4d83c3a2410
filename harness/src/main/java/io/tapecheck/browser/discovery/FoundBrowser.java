package io.tapecheck.browser.discovery;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A browser, or a browser's driver, on the machine.
 *
 * @param path the executable
 * @param version what it says when it is asked for its version; empty when it does not say
 * @param source how it was found
 * @param kind what it is
 */
public record FoundBrowser(Path path, Optional<String> version, Source source, Kind kind) {

  /** Whether it is Chromium without any window, which starts pages several times as fast. */
  public boolean headlessShell() {
    return kind == Kind.HEADLESS_SHELL;
  }

  /** How something was found. */
  public enum Source {
    /** The user said so. */
    SETTING("set"),
    /** In Playwright's folder of browsers. */
    PLAYWRIGHT("Playwright's"),
    /** On the search path or in a usual place. */
    MACHINE("the machine's");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** What was found. */
  public enum Kind {
    CHROMIUM,
    HEADLESS_SHELL,
    CHROMEDRIVER
  }
}
