package io.tapecheck.browser.selenium;

import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.ForeignPage;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A page that a test drives by Selenium's own classes, in a browser started its own way. */
final class TestDrivenPage implements ForeignPage {

  private final ChromeDriver driver;

  TestDrivenPage() {
    Executables executables = Executables.find(BrowserSettings.defaults());
    ChromeOptions options = new ChromeOptions();
    options.setBinary(executables.browser().toFile());
    options.addArguments(List.of("--headless", "--no-sandbox", "--disable-gpu"));
    options.enableBiDi();
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(executables.driver().toFile())
            .build();
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

  @Override
  public Object evaluate(String expression) {
    return Objects.requireNonNull(driver.executeScript("return " + expression));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
