package io.tapecheck.browser.playwright;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import io.tapecheck.browser.Browser;
import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.Capability;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.PageSettings;
import io.tapecheck.browser.discovery.BrowserDiscovery;
import io.tapecheck.browser.discovery.FoundBrowser;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Drives Chromium with Playwright. */
public final class PlaywrightDriver implements BrowserDriver {

  private final BrowserDiscovery discovery;

  public PlaywrightDriver() {
    this(new BrowserDiscovery());
  }

  /** With another way of finding browsers. */
  public PlaywrightDriver(BrowserDiscovery discovery) {
    this.discovery = discovery;
  }

  @Override
  public String id() {
    return "playwright";
  }

  @Override
  public Set<Capability> capabilities(String engine) {
    return engine.equals("chromium") ? EnumSet.allOf(Capability.class) : Set.of();
  }

  @Override
  public Browser start(BrowserSettings settings) {
    if (!settings.engine().equals("chromium") || settings.grid().isPresent()) {
      throw new BrowserMissing(
          "The playwright driver starts chromium on this machine only. For "
              + settings.grid().map(grid -> "the grid at " + grid).orElse(settings.engine())
              + " use the selenium driver.");
    }
    FoundBrowser found = discovery.browser(settings);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      return new PlaywrightBrowser(
          playwright, playwright.chromium().launch(Launch.options(found.path(), settings)));
    } catch (PlaywrightException e) {
      playwright.close();
      throw new BrowserMissing(
          "The browser "
              + found.path()
              + " did not start: "
              + VendorFailures.firstLine(e)
              + ". Start it by hand to see why, or set "
              + BrowserDiscovery.VARIABLE
              + " to another one.",
          e);
    }
  }

  @Override
  public boolean recognises(Object handle) {
    return handle instanceof Page;
  }

  @Override
  public Optional<LivePage> attach(Object handle, PageSettings settings) {
    if (!(handle instanceof Page page)) {
      return Optional.empty();
    }
    try {
      boolean touch = page.evaluate("navigator.maxTouchPoints > 0").equals(true);
      String userAgent = String.valueOf(page.evaluate("navigator.userAgent"));
      return Optional.of(new PlaywrightPage(page, settings, false, touch, userAgent));
    } catch (PlaywrightException e) {
      if (VendorFailures.isDeath(e)) {
        throw VendorFailures.died(e);
      }
      throw e;
    }
  }
}
