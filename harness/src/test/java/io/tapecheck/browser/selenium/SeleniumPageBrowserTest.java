package io.tapecheck.browser.selenium;

import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.ForeignPage;
import io.tapecheck.browser.LivePageContract;

/** Selenium keeps the contract in a browser on this machine. */
class SeleniumPageBrowserTest extends LivePageContract {

  @Override
  public BrowserDriver driver() {
    return new SeleniumDriver();
  }

  @Override
  public ForeignPage foreignPage() {
    return new TestDrivenPage();
  }
}
