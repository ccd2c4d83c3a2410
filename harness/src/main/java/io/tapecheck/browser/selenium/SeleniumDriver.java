package io.tapecheck.browser.selenium;

import io.tapecheck.browser.Browser;
import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.Capability;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.PageSettings;
import io.tapecheck.browser.limits.LimitedBrowser;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openqa.selenium.WrapsDriver;
import org.openqa.selenium.remote.RemoteWebDriver;

/** Drives Chromium by Selenium: on this machine, on a Selenium Grid, or in a test's own session. */
public final class SeleniumDriver implements BrowserDriver {

  /** For {@link java.util.ServiceLoader}. */
  public SeleniumDriver() {}

  @Override
  public String id() {
    return "selenium";
  }

  @Override
  public Set<Capability> capabilities(String engine) {
    return engine.equals("chromium") ? EnumSet.allOf(Capability.class) : Set.of();
  }

  @Override
  public Browser start(BrowserSettings settings) {
    return LimitedBrowser.start(() -> new SeleniumBrowser(SessionStart.start(settings)));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Takes a {@code WebDriver} whose session was started with WebDriver BiDi, also one that is
   * wrapped, as Selenide's are. The page is the window that the driver is in.
   */
  @Override
  public boolean recognises(Object handle) {
    return unwrapped(handle).isPresent();
  }

  @Override
  public Identity identify(Object handle) {
    return unwrapped(handle)
        .map(RemoteWebDriver::getCapabilities)
        .map(
            told ->
                new Identity(
                    engine(told.getBrowserName()),
                    Optional.ofNullable(told.getBrowserVersion()).orElse("")))
        .orElseGet(() -> new Identity("", ""));
  }

  private static String engine(String browser) {
    return switch (browser) {
      case "chrome", "chrome-headless-shell", "MicrosoftEdge", "chromium" -> "chromium";
      case "Safari", "MiniBrowser" -> "webkit";
      default -> browser;
    };
  }

  @Override
  public Optional<LivePage> attach(Object handle, PageSettings settings) {
    return unwrapped(handle)
        .map(driver -> LimitedBrowser.attach(settings, observed -> attachTo(driver, observed)));
  }

  private static Optional<RemoteWebDriver> unwrapped(Object handle) {
    if (handle instanceof RemoteWebDriver driver) {
      return Optional.of(driver);
    }
    if (handle instanceof WrapsDriver wrapper && wrapper.getWrappedDriver() != handle) {
      return unwrapped(wrapper.getWrappedDriver());
    }
    return Optional.empty();
  }

  private static LivePage attachTo(RemoteWebDriver driver, PageSettings settings) {
    SeleniumSession session = new SeleniumSession(driver, Optional.empty(), () -> {});
    PageContext page = new PageContext(session, driver.getWindowHandle());
    DeviceEmulation emulation =
        new DeviceEmulation(page, SeleniumBrowser.ownUserAgent(session), settings.device());
    Instruments instruments = new Instruments(page, settings, true);
    return new SeleniumPage(
        page,
        emulation,
        instruments.world(),
        () -> {
          try {
            new ProbeCalls(page, instruments.world()).stop();
            instruments.close();
          } finally {
            session.letGo();
          }
        });
  }
}
