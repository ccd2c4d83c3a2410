package io.tapecheck.browser.selenium;

import io.tapecheck.browser.BrowserDied;
import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.discovery.BrowserDiscovery;
import io.tapecheck.browser.discovery.Sandbox;
import io.tapecheck.browser.process.Workspace;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.openqa.selenium.WebDriverException;
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
    BrowserDiscovery discovery = new BrowserDiscovery();
    Path browser = discovery.browser(settings).path();
    Path driver = discovery.chromedriver(settings.install()).path();
    DriverProcess process = DriverProcess.start(driver);
    try {
      RemoteWebDriver webDriver =
          new RemoteWebDriver(
              process.address().toURL(), ChromiumOptions.of(settings, Optional.of(browser)), false);
      process.rememberBrowser();
      return new SeleniumSession(webDriver, Optional.empty(), process::close);
    } catch (IOException | WebDriverException | BrowserDied e) {
      process.close();
      Sandbox.requireAllowed(browser, settings, e);
      throw new BrowserMissing(
          "%s could not be started by %s: %s. Start it by hand to see why; its profile needs room in the folder for temporary files, %s."
              .formatted(browser, driver, firstLine(e), Workspace.ofThisProcess().folder()),
          e);
    }
  }

  /** Selenium goes on with the machine and every argument. */
  private static String firstLine(Exception e) {
    String words = e instanceof WebDriverException w ? w.getRawMessage() : e.getMessage();
    return String.valueOf(words).lines().findFirst().orElse("").strip();
  }
}
