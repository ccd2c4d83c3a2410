package io.tapecheck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.application.ApplicationSettings;
import io.tapecheck.application.RunningApplication;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.discovery.BrowserDiscovery;
import io.tapecheck.fixtures.shop.ShopApplication;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Selenium test of the shop as any team would write it; knows nothing of Tapecheck. */
abstract class PlainSelenium {

  private final RunningApplication shop = new ShopApplication().start(ApplicationSettings.normal());
  private final WebDriver driver = chrome();

  @AfterEach
  void close() {
    driver.quit();
    shop.close();
  }

  @Test
  void aGuestGoesUpToPayment() {
    driver.get(shop.baseUrl());
    click("//button[contains(normalize-space(.),'Add to cart Dune mug')]");
    click("//a[contains(.,'View cart')]");
    click("//button[contains(.,'Check out')]");
    fill("email", "ada.sturmvogel@example.org");
    fill("tel", "+4915209871234");
    click("//button[contains(.,'Continue to shipping')]");
    fill("given-name", "Adalinde");
    fill("family-name", "Sturmvogel");
    fill("street-address", "Quittenweg 77");
    fill("postal-code", "QX923ZB");
    fill("address-level2", "Brunsbeck");
    click("//button[contains(.,'Continue to payment')]");
    waiting().until(ExpectedConditions.urlContains("/checkout/payment"));
    assertThat(
            waiting()
                .until(ExpectedConditions.presenceOfElementLocated(By.tagName("h1")))
                .getText())
        .contains("pay");
  }

  private void click(String xpath) {
    waiting().until(ExpectedConditions.elementToBeClickable(By.xpath(xpath))).click();
  }

  private void fill(String autocomplete, String text) {
    WebElement field =
        waiting()
            .until(
                ExpectedConditions.elementToBeClickable(
                    By.cssSelector("[autocomplete~='" + autocomplete + "']")));
    field.sendKeys(text);
  }

  private WebDriverWait waiting() {
    return new WebDriverWait(driver, Duration.ofSeconds(10));
  }

  private static WebDriver chrome() {
    BrowserDiscovery discovery = new BrowserDiscovery();
    ChromeOptions options = new ChromeOptions();
    options.enableBiDi();
    options.setBinary(discovery.browser(BrowserSettings.defaults()).path().toString());
    options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--window-size=1280,900");
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(discovery.chromedriver(true).path().toFile())
            .build(),
        options);
  }
}
