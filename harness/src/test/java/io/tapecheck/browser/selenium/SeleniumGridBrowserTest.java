package io.tapecheck.browser.selenium;

import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.ForeignPage;
import io.tapecheck.browser.LivePageContract;
import io.tapecheck.browser.discovery.BrowserDiscovery;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.openqa.selenium.grid.commands.Standalone;
import org.openqa.selenium.grid.config.MapConfig;
import org.openqa.selenium.grid.config.MemoizedConfig;
import org.openqa.selenium.grid.server.Server;
import org.openqa.selenium.net.PortProber;

/** Selenium keeps the contract on a Selenium Grid. */
class SeleniumGridBrowserTest extends LivePageContract {

  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger GRID_LOG = Logger.getLogger("org.openqa.selenium");

  private static final BrowserSettings FULL =
      new BrowserSettings("chromium", Optional.empty(), false, Optional.empty(), true);

  private final Path browser = new BrowserDiscovery().browser(FULL).path();
  private final Server<?> grid = startGrid();

  private static Server<?> startGrid() {
    GRID_LOG.setLevel(Level.SEVERE);
    Path chromedriver = new BrowserDiscovery().chromedriver(true).path();
    Map<String, Object> node =
        Map.of(
            "detect-drivers",
            false,
            "selenium-manager",
            false,
            "driver-configuration",
            List.of(
                "display-name=Chromium",
                "webdriver-executable=" + chromedriver,
                "stereotype={\"browserName\": \"chrome\"}"));
    Map<String, Object> server = Map.of("host", "127.0.0.1", "port", PortProber.findFreePort());
    return new Standalone()
        .asServer(new MemoizedConfig(new MapConfig(Map.of("server", server, "node", node))))
        .start();
  }

  @Override
  protected BrowserSettings browserSettings() {
    try {
      URI address = grid.getUrl().toURI();
      return new BrowserSettings(
          "chromium", Optional.of(browser), true, Optional.of(address), false);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the grid has no proper address", e);
    }
  }

  @Override
  public boolean isBrowserHere() {
    return false;
  }

  @AfterAll
  void stopGrid() {
    grid.stop();
  }

  @Override
  public BrowserDriver driver() {
    return new SeleniumDriver();
  }

  @Override
  public ForeignPage foreignPage() {
    return new TestDrivenPage();
  }
}
