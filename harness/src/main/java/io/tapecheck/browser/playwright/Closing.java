package io.tapecheck.browser.playwright;

import com.microsoft.playwright.PlaywrightException;

/** Closes what may have gone by itself. */
final class Closing {

  private Closing() {}

  /** Closes something of Playwright's; that it is gone already is no failure. */
  static void quietly(Runnable close) {
    try {
      close.run();
    } catch (PlaywrightException e) {
      if (!VendorFailures.isDeath(e)) {
        throw e;
      }
    }
  }
}
