package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.scenario.Locator;
import org.junit.jupiter.api.Test;

/**
 * What lies over a checkbox decides whether a person can work it: its own label works it, anything
 * else keeps it from being worked.
 */
interface CoveredContract extends Contract {

  private LivePage covered() {
    LivePage page = page();
    page.open(site().url("covered.html"));
    return page;
  }

  private void isWorked(String id) {
    LivePage page = covered();
    String state = "document.getElementById('" + id + "').checked";
    page.check(Locator.css("#" + id), true);
    assertThat(page.evaluate(state).asBoolean()).as("checked").isTrue();
    if (page.evaluate("document.getElementById('" + id + "').type").asText().equals("checkbox")) {
      page.click(Locator.css("#" + id));
      assertThat(page.evaluate(state).asBoolean()).as("clicked").isFalse();
    }
    assertThat(page.url()).isEqualTo(site().url("covered.html"));
  }

  private void isRefused(String id, String reason) {
    LivePage page = covered();
    page.setTimeLimit(SHORT.plus(SHORT)); // finding out what covers it takes a part of that
    assertThatThrownBy(() -> page.check(Locator.css("#" + id), true))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("to be checked")
        .hasMessageContaining(reason);
    assertThatThrownBy(() -> page.click(Locator.css("#" + id)))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining(reason);
    assertThat(page.evaluate("document.getElementById('" + id + "').checked").asBoolean())
        .isFalse();
  }

  @Test
  default void aBoxUnderItsOwnLabelIsWorked() {
    isWorked("in-label");
  }

  @Test
  default void aBoxForScreenReadersOnlyIsWorkedByItsLabel() {
    isWorked("reader-only");
  }

  @Test
  default void aBoxWithoutSizeIsWorkedByItsLabel() {
    isWorked("no-size");
  }

  @Test
  default void aRadioButtonThatIsNotRenderedIsWorkedByItsLabel() {
    isWorked("not-rendered");
  }

  @Test
  default void aLinkInTheLabelIsNotFollowed() {
    isWorked("with-link");
  }

  @Test
  default void aBoxOutsideOfTheViewportIsBroughtIntoItPastWhatStaysOnTop() {
    isWorked("far");
  }

  @Test
  default void aDisabledBoxIsRefused() {
    isRefused("disabled", "disabled");
  }

  @Test
  default void aBoxWithItsLabelUnderABannerIsRefused() {
    isRefused("veiled", "covered by <div#banner>");
  }

  @Test
  default void aBoxUnderSomethingThatIsNoLabelIsRefused() {
    isRefused("painted", "covered by <div#paint>");
  }

  @Test
  default void aBoxThatMovesIsRefused() {
    isRefused("moving", "moving");
  }

  @Test
  default void aHiddenBoxWithoutALabelIsRefused() {
    isRefused("lonely", "covered by");
  }

  @Test
  default void aBoxIsFoundByTheWordsOfTheLabelThatCoversIt() {
    LivePage page = covered();
    page.check(Locator.label("Size M"), true);
    assertThat(page.evaluate("document.getElementById('in-label').checked").asBoolean()).isTrue();
  }
}
