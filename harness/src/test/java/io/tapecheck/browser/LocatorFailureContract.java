package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.scenario.Locator;
import org.junit.jupiter.api.Test;

/** A locator that does not name one element says what was expected, seen and nearly meant. */
interface LocatorFailureContract extends Contract {

  private LivePage locators() {
    LivePage page = page();
    page.open(site().url("locators.html"));
    page.setTimeLimit(SHORT);
    return page;
  }

  @Test
  default void namesTheNearestRole() {
    LivePage page = locators();
    assertThatThrownBy(() -> page.click(Locator.role("button", "Pay now")))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("no button \"Pay now\"")
        .hasMessageContaining("there is button \"Pay later\"");
  }

  @Test
  default void namesTheNearestLabel() {
    LivePage page = locators();
    assertThatThrownBy(() -> page.fill(Locator.label("First nam e"), "x"))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("no label \"First nam e\"")
        .hasMessageContaining("there is label \"First name\"");
  }

  @Test
  default void namesTheNearestPlaceholder() {
    LivePage page = locators();
    assertThatThrownBy(() -> page.fill(Locator.placeholder("looking four"), "x"))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("there is placeholder \"What are you looking for?\"");
  }

  @Test
  default void namesTheNearestTestId() {
    LivePage page = locators();
    assertThatThrownBy(() -> page.click(Locator.testId("receipt-3")))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("there is test id \"receipt-2\"");
  }

  @Test
  default void namesTheNearestText() {
    LivePage page = locators();
    assertThatThrownBy(() -> page.click(Locator.text("Several lines of texts")))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("there is text \"Several lines of text\"");
  }

  @Test
  default void matchesExactlyOnlyTheWholeName() {
    LivePage page = locators();
    assertThatThrownBy(() -> page.click(Locator.role("button", "pay later").exactly()))
        .isInstanceOf(StepFailure.class);
  }

  @Test
  default void aHiddenElementHasNoRole() {
    LivePage page = locators();
    assertThatThrownBy(() -> page.click(Locator.role("button", "Ghost")))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("no button \"Ghost\"");
    assertThatThrownBy(() -> page.click(Locator.role("button", "Phantom")))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("no button \"Phantom\"");
  }

  @Test
  default void refusesMoreThanOneMatchAndShowsThem() {
    LivePage page = locators();
    assertThatThrownBy(() -> page.click(Locator.role("button", "Remove")))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("2 elements match button \"Remove\"")
        .hasMessageContaining("<button#remove-basket>")
        .hasMessageContaining("<button#remove-wishes>");
  }

  @Test
  default void saysWhenTheFrameIsMissing() {
    LivePage page = locators();
    assertThatThrownBy(() -> page.click(Locator.text("x").inFrame(Locator.css("#no-frame"))))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("in frame css \"#no-frame\"");
  }
}
