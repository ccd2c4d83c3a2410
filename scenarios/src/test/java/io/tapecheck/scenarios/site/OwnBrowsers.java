package io.tapecheck.scenarios.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.discovery.BrowserDiscovery;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Browsers as a test starts them that drives one by itself. */
public final class OwnBrowsers {

  private OwnBrowsers() {}

  public static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  public static Browser chromium(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(
                    new BrowserDiscovery().browser(BrowserSettings.defaults()).path())
                .setChromiumSandbox(false)
                .setArgs(List.of("--disable-gpu")));
  }

  public static WebDriver chrome(PageLoadStrategy strategy) {
    BrowserDiscovery discovery = new BrowserDiscovery();
    ChromeOptions options = new ChromeOptions();
    options.enableBiDi();
    options.setPageLoadStrategy(strategy);
    options.setBinary(discovery.browser(BrowserSettings.defaults()).path().toString());
    options.addArguments("--headless", "--no-sandbox", "--disable-gpu");
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(discovery.chromedriver(true).path().toFile())
            .build(),
        options);
  }
}
