package io.tapecheck.browser.selenium;

import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.BrowserSettings;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Optional;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.remote.RemoteWebDriver;

/** Starts WebDriver sessions: on this machine with a chromedriver of our own, or on a grid. */
final class SessionStart {

  private SessionStart() {}

  static SeleniumSession start(BrowserSettings settings) {
    if (!settings.engine().equals("chromium")) {
      throw new BrowserMissing(
          "Selenium is used here for chromium only, not for " + settings.engine() + ".");
    }
    return settings.grid().map(grid -> onGrid(settings, grid)).orElseGet(() -> locally(settings));
  }

  private static SeleniumSession onGrid(BrowserSettings settings, URI grid) {
    try {
      return new SeleniumSession(
          new RemoteWebDriver(grid.toURL(), ChromiumOptions.of(settings, settings.binary()), false),
          Optional.of(grid),
          () -> {});
    } catch (WebDriverException e) {
      throw new BrowserMissing(
          "The Selenium Grid at " + grid + " gave no browser: " + e.getRawMessage(), e);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(grid + " is not the address of a Selenium Grid", e);
    }
  }

  private static SeleniumSession locally(BrowserSettings settings) {
    Executables executables = Executables.find(settings);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(executables.driver().toFile())
            .usingAnyFreePort()
            .withLogOutput(OutputStream.nullOutputStream())
            .build();
    try {
      service.start();
      return new SeleniumSession(
          new RemoteWebDriver(
              service.getUrl(),
              ChromiumOptions.of(settings, Optional.of(executables.browser())),
              false),
          Optional.empty(),
          service::stop);
    } catch (java.io.IOException | WebDriverException e) {
      service.stop();
      throw new BrowserMissing(
          executables.browser()
              + " could not be started by "
              + executables.driver()
              + ": "
              + e.getMessage(),
          e);
    }
  }
}
