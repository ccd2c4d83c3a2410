package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tapecheck.scenario.Locator;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nothing that is asked of a page, or done to it, fails because the page navigates meanwhile. */
interface NavigationContract extends Contract {

  private LivePage wandering() {
    LivePage page = page();
    page.open(site().url("box.html"));
    page.evaluate("void (location.href = '" + site().url("wandering.html") + "')");
    return page;
  }

  private void whileItWanders(LivePage page, Runnable deed) {
    assertThat(
            page.waitUntil(
                () -> {
                  deed.run();
                  return page.url().endsWith("?way=0");
                },
                LONG))
        .isTrue();
  }

  @Test
  default void theTextOfThePageIsRead() {
    LivePage page = wandering();
    assertThat(page.waitUntil(() -> page.bodyText().contains("arrived"), LONG)).isTrue();
  }

  @Test
  default void theTextOfAnElementIsRead() {
    LivePage page = wandering();
    assertThat(page.waitUntil(() -> page.text(Locator.css("p")).equals("arrived"), LONG)).isTrue();
  }

  @Test
  default void theProbeIsAsked() {
    LivePage page = wandering();
    whileItWanders(page, () -> page.callProbe("nothing", JsonNodeFactory.instance.nullNode()));
  }

  @Test
  default void aPictureIsTaken() {
    LivePage page = wandering();
    whileItWanders(page, () -> assertThat(page.screenshot()).isNotEmpty());
  }

  @Test
  default void anElementIsActedOn() {
    LivePage page = wandering();
    whileItWanders(page, () -> page.hover(Locator.role("button", "Stay")));
    page.click(Locator.role("button", "Stay"));
    assertThat(page.evaluate("document.title").asText()).isEqualTo("stayed");
  }

  @Test
  default void aFieldIsFilled() {
    LivePage page = wandering();
    whileItWanders(page, () -> page.fill(Locator.label("City"), "Ulm"));
    page.press(Optional.of(Locator.label("City")), "End");
    page.fill(Locator.label("City"), "Bonn");
    assertThat(page.evaluate("city.value").asText()).isEqualTo("Bonn");
  }
}
