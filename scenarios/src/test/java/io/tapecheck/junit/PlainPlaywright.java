package io.tapecheck.junit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tapecheck.application.ApplicationSettings;
import io.tapecheck.application.RunningApplication;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.discovery.BrowserDiscovery;
import io.tapecheck.fixtures.shop.ShopApplication;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Playwright test of the shop as any team would write it; knows nothing of Tapecheck. */
abstract class PlainPlaywright {

  private RunningApplication shop = new ShopApplication().start(ApplicationSettings.normal());
  private Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(
                      new BrowserDiscovery().browser(BrowserSettings.defaults()).path())
                  .setChromiumSandbox(false)
                  .setArgs(List.of("--disable-gpu")));
  private Page page = browser.newPage();

  @BeforeEach
  void open() {
    page = browser.newPage();
    page.navigate(shop.baseUrl());
  }

  @AfterEach
  void close() {
    page.close();
    playwright.close();
    shop.close();
  }

  @Test
  void aGuestBuysAMugByCard() {
    button("Add to cart Dune mug").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("View cart")).click();
    button("Check out").click();
    page.getByLabel("E-mail").fill("ada.sturmvogel@example.org");
    page.getByLabel("Phone").fill("+4915209871234");
    button("Continue to shipping").click();
    page.getByLabel("Given name").fill("Adalinde");
    page.getByLabel("Family name").fill("Sturmvogel");
    page.getByLabel("Street").fill("Quittenweg 77");
    page.getByLabel("Postcode").fill("QX923ZB");
    page.getByLabel("City").fill("Brunsbeck");
    button("Continue to payment").click();
    FrameLocator card = page.frameLocator("iframe[title='Card details']");
    card.getByLabel("Card number").fill("4242424242424242");
    card.getByLabel("Name on card").fill("Adalinde Sturmvogel");
    card.getByLabel("Expiry date").fill("11/34");
    card.getByLabel("Security code").fill("719");
    button("Continue to review").click();
    page.getByLabel("I accept the terms").check();
    button("Place order").click();
    page.getByLabel("One-time code").fill("294617");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm").setExact(true))
        .click();
    page.waitForURL(Pattern.compile(".*/confirmation/.*"));
    PlaywrightAssertions.assertThat(page.getByText("Thank you for your order")).isVisible();
  }

  private com.microsoft.playwright.Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
