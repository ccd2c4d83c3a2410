package io.tapecheck.browser.playwright;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Proxy;
import io.tapecheck.browser.Browser;
import io.tapecheck.browser.Device;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.PageSettings;
import io.tapecheck.browser.process.ProcessTree;
import java.util.Optional;

/** A Chromium that was started with a Playwright of its own. */
final class PlaywrightBrowser implements Browser {

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final Optional<ProcessHandle> process;
  private final Optional<ProcessHandle> driver;
  private final String userAgent;

  /**
   * @param process the browser's own; empty when it was not found
   * @param driver Playwright's process, below which the browser's are; empty when it was not found
   */
  PlaywrightBrowser(
      Playwright playwright,
      com.microsoft.playwright.Browser browser,
      Optional<ProcessHandle> process,
      Optional<ProcessHandle> driver) {
    this.playwright = playwright;
    this.browser = browser;
    this.process = process;
    this.driver = driver;
    CDPSession session = browser.newBrowserCDPSession();
    // what it would call itself with a window: recorders turn away from anything headless
    userAgent =
        Json.text(session.send("Browser.getVersion"), "userAgent")
            .replace("HeadlessChrome", "Chrome");
    session.detach();
  }

  @Override
  public String engine() {
    return "chromium";
  }

  @Override
  public String version() {
    return browser.version();
  }

  @Override
  public LivePage open(PageSettings settings) {
    try {
      BrowserContext context = browser.newContext(options(settings));
      if (settings.cutNetwork()) {
        context.setOffline(true);
      }
      settings.proxy().ifPresent(proxy -> ProxyGreeting.say(context, proxy.credentials()));
      return new PlaywrightPage(
          context.newPage(), settings, true, settings.device().touch(), userAgent);
    } catch (PlaywrightException e) {
      if (VendorFailures.isDeath(e)) {
        throw VendorFailures.died(e);
      }
      throw e;
    }
  }

  @Override
  public boolean isSpent() {
    return process.filter(one -> !one.isAlive()).isPresent();
  }

  @Override
  public void kill() {
    driver.ifPresent(ProcessTree::kill);
    Closing.quietly(playwright::close);
  }

  @Override
  public void close() {
    Closing.quietly(browser::close);
    Closing.quietly(playwright::close);
  }

  private com.microsoft.playwright.Browser.NewContextOptions options(PageSettings settings) {
    Device device = settings.device();
    com.microsoft.playwright.Browser.NewContextOptions options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(device.width(), device.height())
            .setScreenSize(device.width(), device.height())
            .setDeviceScaleFactor(device.pixelRatio())
            .setIsMobile(device.mobile())
            .setHasTouch(device.touch())
            .setUserAgent(device.userAgent().orElse(userAgent));
    settings
        .proxy()
        .ifPresent(
            proxy ->
                options.setProxy(
                    new Proxy("http://" + proxy.address())
                        .setBypass(String.join(",", proxy.bypass()))));
    return options;
  }
}
