package io.tapecheck.browser.selenium;

import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.ForeignPage;
import io.tapecheck.browser.discovery.BrowserDiscovery;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.bidi.module.Script;
import org.openqa.selenium.bidi.script.EvaluateResult;
import org.openqa.selenium.bidi.script.EvaluateResultSuccess;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A page that a test drives by Selenium's own classes, in a browser started its own way. */
final class TestDrivenPage implements ForeignPage {

  /** Found once: trying what there is takes longer than many a test. */
  private static final Found FOUND = Found.onThisMachine();

  private final ChromeDriver driver;

  TestDrivenPage() {
    this(true);
  }

  /**
   * @param bidi whether the session has WebDriver BiDi
   */
  TestDrivenPage(boolean bidi) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(FOUND.browser());
    options.addArguments(List.of("--headless", "--no-sandbox", "--disable-gpu"));
    if (bidi) {
      options.enableBiDi();
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(FOUND.chromedriver()).build();
    driver = new ChromeDriver(service, options);
  }

  @Override
  public ChromeDriver handle() {
    return driver;
  }

  @Override
  public void open(String url) {
    driver.get(url);
  }

  /** By BiDi: classic scripts break when the page has replaced {@code JSON.stringify}. */
  @Override
  public Object evaluate(String expression) {
    EvaluateResult result =
        new Script(driver)
            .evaluateFunctionInBrowsingContext(
                driver.getWindowHandle(), expression, true, Optional.empty());
    return ((EvaluateResultSuccess) result).getResult().getValue().orElseThrow();
  }

  @Override
  public void close() {
    driver.quit();
  }

  private record Found(File browser, File chromedriver) {
    static Found onThisMachine() {
      BrowserDiscovery discovery = new BrowserDiscovery();
      BrowserSettings settings =
          new BrowserSettings("chromium", Optional.empty(), false, Optional.empty(), true);
      return new Found(
          discovery.browser(settings).path().toFile(),
          discovery.chromedriver(settings.install()).path().toFile());
    }
  }
}
