package io.tapecheck.browser.selenium;

import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.BrowserSettings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser and the driver that are started.
 *
 * @param browser Chromium or Chrome
 * @param driver the chromedriver of the same major version
 */
record Executables(Path browser, Path driver) {

  /** The headless shell starts and opens pages in a third of the time of the full browser. */
  private static final List<String> HEADLESS_BROWSERS = List.of("chromium-headless-shell");

  private static final List<String> BROWSERS =
      List.of(
          "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe");
  private static final List<String> DRIVERS = List.of("chromedriver", "chromedriver.exe");

  static Executables find(BrowserSettings settings) {
    List<String> names =
        settings.headless()
            ? Stream.concat(HEADLESS_BROWSERS.stream(), BROWSERS.stream()).toList()
            : BROWSERS;
    Path browser =
        settings
            .binary()
            .or(() -> onPath(names))
            .orElseThrow(() -> missing("browser", names, "Chromium or Chrome"));
    Path driver = onPath(DRIVERS).orElseThrow(() -> missing("driver", DRIVERS, "chromedriver"));
    return new Executables(browser, driver);
  }

  private static Optional<Path> onPath(List<String> names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    List<Path> folders = Arrays.stream(path.split(File.pathSeparator, -1)).map(Path::of).toList();
    return names.stream()
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static BrowserMissing missing(String what, List<String> names, String product) {
    return new BrowserMissing(
        "There is no %s for Selenium: looked on the PATH for %s. Install %s."
            .formatted(what, String.join(", ", names), product));
  }
}
