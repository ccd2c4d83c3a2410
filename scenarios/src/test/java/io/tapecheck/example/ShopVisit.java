package io.tapecheck.example;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.tapecheck.application.ApplicationSettings;
import io.tapecheck.application.RunningApplication;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.discovery.BrowserDiscovery;
import io.tapecheck.fixtures.shop.ShopApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** What a team's browser tests have in common: a page of a browser, and the shop they visit. */
abstract class ShopVisit {

  protected RunningApplication shop =
      new ShopApplication().start(new ApplicationSettings(Map.of(), Optional.empty()));
  protected Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  protected Page page = browser(playwright).newPage();

  private static Browser browser(Playwright playwright) {
    Path binary = new BrowserDiscovery().browser(BrowserSettings.defaults()).path();
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(binary)
                .setChromiumSandbox(false)
                .setArgs(List.of("--disable-gpu", "--disable-features=LocalNetworkAccessChecks")));
  }

  protected Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  protected Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  @AfterEach
  void leave() {
    playwright.close();
    shop.close();
  }
}
