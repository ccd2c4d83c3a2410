package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.scenario.Locator;
import org.junit.jupiter.api.Test;

/** Scrolling goes by the wheel. */
interface ScrollContract extends Contract {

  @Test
  default void scrollsToAnElementByTheWheel() {
    LivePage page = page();
    page.open(site().url("actions.html"));
    page.scrollTo(Locator.role("button", "Far away"));
    assertThat(page.evaluate("far.getBoundingClientRect().top").asDouble()).isBetween(0.0, 790.0);
    assertThat(page.evaluate("seen.some(e => e.type === 'wheel' && e.trusted)").asBoolean())
        .isTrue();
  }

  @Test
  default void leavesTheScrollAloneWhenTheElementIsInView() {
    LivePage page = page();
    page.open(site().url("actions.html"));
    page.scrollTo(Locator.role("button", "Pay now"));
    assertThat(page.evaluate("scrollY").asInt()).isZero();
  }

  @Test
  default void scrollsByADistance() {
    LivePage page = page();
    page.open(site().url("actions.html"));
    page.scrollBy(0, 500);
    assertThat(page.evaluate("Math.round(scrollY)").asInt()).isEqualTo(500);
    page.scrollBy(0, -200);
    assertThat(page.evaluate("Math.round(scrollY)").asInt()).isEqualTo(300);
  }

  @Test
  default void scrollsOnlyAsFarAsThePageGoes() {
    LivePage page = page();
    page.open(site().url("actions.html"));
    page.scrollBy(0, 100_000);
    assertThat(page.evaluate("Math.round(scrollY + innerHeight) >= 2999").asBoolean()).isTrue();
  }
}
