package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import io.tapecheck.scenario.Locator;
import org.junit.jupiter.api.Test;

/** A page whose process is gone is known to be, and nothing waits for its answers. */
interface CrashContract extends Contract {

  @Test
  default void aCrashedPageIsDeadToEveryCall() {
    try (Browser own = another();
        LivePage page = own.open(settings())) {
      page.open(site().url("box.html"));
      assertThatThrownBy(() -> page.open("chrome://crash")).isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> page.click(Locator.role("button", "Tap me")))
          .isInstanceOf(BrowserDied.class);
      assertThatThrownBy(() -> page.callProbe("see", NullNode.getInstance()))
          .isInstanceOf(BrowserDied.class)
          .satisfies(died -> assertThat(((BrowserDied) died).subject()).isEqualTo("The page"));
      assertThatThrownBy(page::screenshot).isInstanceOf(BrowserDied.class);
      assertThatThrownBy(() -> page.waitUntil(() -> false, SHORT)).isInstanceOf(BrowserDied.class);
    }
  }
}
