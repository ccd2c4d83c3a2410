package io.tapecheck.browser.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import org.junit.jupiter.api.Test;

class VendorFailuresTest {

  private static final String LOG =
      "Error {\n  message='Target page, context or browser has been closed\nCall log:\n"
          + "  - fill(\"4111111111111111\")\n  name='Error\n}";

  @Test
  void theLogThatQuotesWhatWasTypedIsLeftOut() {
    PlaywrightException failure = new PlaywrightException(LOG);
    assertThat(VendorFailures.isDeath(failure)).isTrue();
    assertThat(VendorFailures.died(failure))
        .hasMessageContaining("has been closed")
        .hasMessageNotContaining("4111")
        .hasCauseInstanceOf(IllegalStateException.class)
        .satisfies(died -> assertThat(died.getCause()).hasMessageNotContaining("4111"));
  }

  @Test
  void aTimeLimitIsNoDeath() {
    assertThat(VendorFailures.isDeath(new TimeoutError("Timeout 30ms exceeded."))).isFalse();
  }
}
