package io.tapecheck.browser.playwright;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ElementState;

/**
 * Waiting until an element can be acted on. Playwright's own way to ask that, a click as a trial,
 * dispatches a click that it hides from the page but not from the probe, which would then have seen
 * what nobody did.
 */
final class Readiness {

  private Readiness() {}

  /** Waits until the element is there, visible, at rest and in a state. */
  static void await(Locator element, ElementState state, double limit) {
    ElementHandle handle =
        element.elementHandle(new Locator.ElementHandleOptions().setTimeout(limit));
    ElementHandle.WaitForElementStateOptions within =
        new ElementHandle.WaitForElementStateOptions().setTimeout(limit);
    handle.waitForElementState(ElementState.VISIBLE, within);
    handle.waitForElementState(ElementState.STABLE, within);
    handle.waitForElementState(state, within);
    handle.dispose();
  }
}
