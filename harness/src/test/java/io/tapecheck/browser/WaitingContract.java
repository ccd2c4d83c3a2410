package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.scenario.ElementState;
import io.tapecheck.scenario.Locator;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Actions wait until their target is ready, up to a limit. */
interface WaitingContract extends Contract {

  private LivePage waiting() {
    LivePage page = page();
    page.open(site().url("waiting.html"));
    return page;
  }

  @Test
  default void waitsForALateElement() {
    LivePage page = waiting();
    page.click(Locator.role("button", "Start"));
    page.click(Locator.role("button", "Late"));
    assertThat(page.evaluate("document.title").asText()).isEqualTo("late");
  }

  @Test
  default void waitsForADisabledElement() {
    LivePage page = waiting();
    page.click(Locator.role("button", "Enable"));
    page.click(Locator.role("button", "Slow"));
    assertThat(page.evaluate("document.title").asText()).isEqualTo("slow");
  }

  @Test
  default void waitsForACoveredElement() {
    LivePage page = waiting();
    page.evaluate("coverFor(200)");
    page.click(Locator.role("button", "Covered"));
    assertThat(page.evaluate("document.title").asText()).isEqualTo("covered");
  }

  @Test
  default void saysWhatCovers() {
    LivePage page = waiting();
    page.setTimeLimit(SHORT);
    page.evaluate("cover()");
    assertThatThrownBy(() -> page.click(Locator.role("button", "Covered")))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("button \"Covered\"")
        .hasMessageContaining("covered by <div#cover>");
  }

  @Test
  default void saysThatItIsDisabled() {
    LivePage page = waiting();
    page.setTimeLimit(SHORT);
    assertThatThrownBy(() -> page.click(Locator.role("button", "Never")))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("button \"Never\"")
        .hasMessageContaining("disabled");
  }

  @Test
  default void saysThatItIsNotVisible() {
    LivePage page = waiting();
    page.setTimeLimit(SHORT);
    assertThatThrownBy(() -> page.click(Locator.css("#late")))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("css \"#late\"")
        .hasMessageContaining("not visible");
  }

  @Test
  default void awaitsEveryState() {
    LivePage page = waiting();
    Locator slow = Locator.role("button", "Slow");
    page.waitFor(slow, ElementState.DISABLED);
    page.click(Locator.role("button", "Enable"));
    page.waitFor(slow, ElementState.ENABLED);
    page.waitFor(Locator.css("#late"), ElementState.HIDDEN);
    page.click(Locator.role("button", "Start"));
    page.waitFor(Locator.css("#late"), ElementState.VISIBLE);
    page.click(Locator.css("#busy"));
    page.waitFor(Locator.css("#busy"), ElementState.HIDDEN);
    assertThat(page.evaluate("document.getElementById('busy')").isNull()).isTrue();
  }

  @Test
  default void saysWhichStateDidNotCome() {
    LivePage page = waiting();
    page.setTimeLimit(SHORT);
    assertThatThrownBy(() -> page.waitFor(Locator.role("button", "Never"), ElementState.ENABLED))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("button \"Never\"")
        .hasMessageContaining("enabled");
    assertThatThrownBy(() -> page.waitFor(Locator.css("#late"), ElementState.VISIBLE))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("visible");
  }

  @Test
  default void waitUntilTellsWhetherTheConditionCame() {
    LivePage page = waiting();
    AtomicInteger asked = new AtomicInteger();
    assertThat(page.waitUntil(() -> asked.incrementAndGet() > 3, LONG)).isTrue();
    assertThat(page.waitUntil(() -> false, SHORT)).isFalse();
  }

  @Test
  default void openSaysWhenNobodyAnswers() {
    LivePage page = page();
    assertThatThrownBy(() -> page.open(site().refusedUrl() + "/?card=secret"))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining(site().refusedUrl())
        .hasMessageNotContaining("secret");
    assertThatCode(() -> page.open(site().url("waiting.html"))).doesNotThrowAnyException();
  }
}
