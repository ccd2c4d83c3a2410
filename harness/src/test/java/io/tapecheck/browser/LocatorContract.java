package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.scenario.Locator;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A locator means the same element with every driver. */
interface LocatorContract extends Contract {

  /** A locator and the id of the element that it must find. */
  record Meaning(Locator locator, String id) {}

  List<Meaning> MEANINGS =
      List.of(
          new Meaning(Locator.role("button", "Pay later"), "pay-later"),
          new Meaning(Locator.role("button", "pay LATER"), "pay-later"),
          new Meaning(Locator.role("button", "later"), "pay-later"),
          new Meaning(Locator.role("button", "Pay later").exactly(), "pay-later"),
          new Meaning(Locator.role("button", "Close dialog"), "icon"),
          new Meaning(Locator.role("button", "Print receipt"), "image"),
          new Meaning(Locator.role("button", "Send order"), "submit"),
          new Meaning(Locator.role("button", "Custom press"), "custom"),
          new Meaning(Locator.role("button", "Shadow button"), "deep"),
          new Meaning(Locator.role("link", "Read more"), "more"),
          new Meaning(Locator.role("region", "Wishes"), "wishes"),
          new Meaning(
              Locator.role("button", "Remove").within(Locator.role("region", "Wishes")),
              "remove-wishes"),
          new Meaning(Locator.role("button", "Remove").nth(0), "remove-basket"),
          new Meaning(Locator.role("button", "Remove").nth(1), "remove-wishes"),
          new Meaning(Locator.role("listitem").nth(2), "three"),
          new Meaning(Locator.label("First name"), "first"),
          new Meaning(Locator.label("first"), "first"),
          new Meaning(Locator.label("Card number"), "card"),
          new Meaning(Locator.label("Search the shop"), "search"),
          new Meaning(Locator.label("Nickname"), "nickname"),
          new Meaning(Locator.placeholder("looking for"), "search"),
          new Meaning(Locator.text("42.00"), "sum"),
          new Meaning(Locator.text("42.00 eur"), "sum"),
          new Meaning(Locator.text("Total 42.00 EUR to pay"), "words"),
          new Meaning(Locator.text("several lines of"), "spaced"),
          new Meaning(Locator.text("Several lines of text").exactly(), "spaced"),
          new Meaning(Locator.testId("receipt"), "receipt"),
          new Meaning(Locator.css("#basket > button"), "remove-basket"),
          new Meaning(Locator.css("#deep"), "deep"),
          new Meaning(Locator.css("button").within(Locator.css("#wishes")), "remove-wishes"),
          new Meaning(Locator.css("button").within(Locator.css("x-card")), "deep"));

  @TestFactory
  default List<DynamicTest> findsTheSameElement() {
    return MEANINGS.stream()
        .map(
            meaning ->
                DynamicTest.dynamicTest(
                    meaning.locator().toString(),
                    () -> {
                      LivePage page = page();
                      page.open(site().url("locators.html"));
                      page.click(meaning.locator());
                      assertThat(page.evaluate("document.title").asText())
                          .isEqualTo("clicked " + meaning.id());
                    }))
        .toList();
  }

  @Test
  default void findsInAFrameOfTheSameSite() {
    worksInFrame(Locator.css("#same"));
  }

  @Test
  default void findsInAFrameOfAnotherSite() {
    worksInFrame(Locator.css("#cross"));
  }

  private void worksInFrame(Locator frame) {
    LivePage page = page();
    page.open(site().url("locators.html"));
    page.click(Locator.role("button", "Inner button").inFrame(frame));
    page.fill(Locator.label("Inside").inFrame(frame), "in a frame");
    assertThat(page.text(Locator.css("#told").inFrame(frame))).isEqualTo("told inside");
    assertThat(page.text(Locator.label("Inside").inFrame(frame))).isEqualTo("in a frame");
  }

  @Test
  default void readsTheBodyWithShadowRootsAndWithoutFrames() {
    LivePage page = page();
    page.open(site().url("locators.html"));
    assertThat(page.bodyText())
        .contains("Pay later")
        .contains("Words in the shade")
        .doesNotContain("Ghost")
        .doesNotContain("Inner button");
  }

  /** More elements than a call takes arguments, and deeper than a stack of calls goes. */
  @Test
  default void findsAmongVeryManyAndVeryDeepElements() {
    LivePage page = page();
    page.open(site().url("locators.html"));
    page.evaluate(
        """
        (() => {
          const crowd = document.createElement('div');
          crowd.style.display = 'none';
          crowd.innerHTML = '<i></i>'.repeat(150000);
          let deepest = crowd;
          for (let depth = 0; depth < 10000; depth++) {
            deepest = deepest.appendChild(document.createElement('b'));
          }
          document.body.append(crowd);
          return null;
        })()\
        """);
    page.fill(Locator.label("First name"), "Ada");
    page.click(Locator.role("button", "Pay later"));
    assertThat(page.text(Locator.label("First name"))).isEqualTo("Ada");
    assertThat(page.bodyText()).contains("Pay later");
  }
}
