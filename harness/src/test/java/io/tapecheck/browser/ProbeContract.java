package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tapecheck.scenario.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The probe stands apart from the page, in every frame, and is heard to the last moment. */
interface ProbeContract extends Contract {

  private LivePage hostile(String path) {
    needs(Capability.ISOLATED_PROBE);
    LivePage page = page();
    page.open(site().url(path));
    return page;
  }

  @Test
  default void runsBeforeAnyScriptOfThePage() {
    hostile("hostile.html");
    await(() -> witness().senders("start").contains(site().url("hostile.html")), "the start");
    assertThat(witness().messages())
        .filteredOn(message -> message.path("type").asText().equals("start"))
        .allSatisfy(message -> assertThat(message.path("scripts").asInt()).isZero());
  }

  @Test
  default void runsInEveryFrame() {
    needs(Capability.CROSS_SITE_FRAMES);
    hostile("hostile.html");
    await(() -> witness().senders("start").contains(site().otherUrl("inner.html")), "cross-site");
    await(() -> witness().senders("start").contains(site().url("inner.html")), "same site");
    assertThat(witness().senders("start"))
        .containsOnlyOnce(site().url("hostile.html"))
        .containsOnlyOnce(site().otherUrl("inner.html"))
        .containsOnlyOnce(site().url("inner.html"));
  }

  @Test
  default void seesThePageAndNoneOfItsPatches() {
    JsonNode answer = ask(hostile("hostile.html"), "see");
    assertThat(answer.path("words").asText()).isEqualTo("real words");
    assertThat(answer.path("url").asText()).isEqualTo(site().url("hostile.html"));
  }

  @Test
  default void isUnseenByThePage() {
    LivePage page = hostile("hostile.html");
    JsonNode data = ask(page, "see").path("data");
    assertThat(data.path("probe").asText()).isEqualTo("undefined");
    assertThat(data.path("globals").asText("-")).isEmpty();
    assertThat(page.evaluate("typeof globalThis.tapecheckProbe").asText()).isEqualTo("undefined");
    assertThat(page.evaluate("Object.getOwnPropertyNames(window).join().includes('apecheck')"))
        .isEqualTo(JsonNodeFactory.instance.booleanNode(false));
  }

  @Test
  default void worksUnderAStrictPolicy() {
    LivePage page = hostile("strict/hostile.html");
    assertThat(ask(page, "see").path("words").asText()).isEqualTo("real words");
    await(
        () -> witness().senders("start").contains(site().url("strict/hostile.html")), "the start");
  }

  @Test
  default void isHeardWhileThePageGoesAway() {
    LivePage page = hostile("hostile.html");
    page.open(site().url("inner.html"));
    await(() -> witness().senders("pagehide").contains(site().url("hostile.html")), "pagehide");
    page.evaluate("void (location.href = '" + site().url("box.html") + "')");
    await(() -> witness().senders("pagehide").contains(site().url("inner.html")), "pagehide");
    assertThat(witness().senders("pagehide")).containsOnlyOnce(site().url("hostile.html"));
  }

  /**
   * A document that gives way to one of another site says farewell only after the browser has cut
   * it off from every debugger; what it says until the navigation begins is heard.
   */
  @Test
  default void isHeardUntilThePageGoesToAnotherSite() {
    LivePage page = hostile("hostile.html");
    page.evaluate("void (location.href = '" + site().otherUrl("box.html") + "')");
    await(
        () -> witness().senders("beforeunload").contains(site().url("hostile.html")),
        "beforeunload");
    await(() -> witness().senders("start").contains(site().otherUrl("box.html")), "the next");
  }

  @Test
  default void answersForTheMainFrameAndFramesOfOtherSites() {
    needs(Capability.CROSS_SITE_FRAMES);
    LivePage page = hostile("hostile.html");
    List<FrameAnswer> answers = page.callProbe("see", JsonNodeFactory.instance.textNode("hi"));
    assertThat(answers).hasSize(2);
    FrameAnswer main = answers.get(0);
    FrameAnswer cross = answers.get(1);
    assertThat(main.parent()).isEmpty();
    assertThat(main.url()).isEqualTo(site().url("hostile.html"));
    assertThat(main.answer().path("argument").asText()).isEqualTo("hi");
    assertThat(cross.parent()).contains(main.frame());
    assertThat(cross.url()).isEqualTo(site().otherUrl("inner.html"));
    assertThat(cross.answer().path("url").asText()).isEqualTo(site().otherUrl("inner.html"));
  }

  @Test
  default void carriesWhatALargePageAnswers() {
    LivePage page = hostile("inner.html");
    String text = "Grüße, \uD83D\uDE00 \"and\" \\ more\u2028".repeat(20_000);
    JsonNode answer =
        page.callProbe("see", JsonNodeFactory.instance.textNode(text)).get(0).answer();
    assertThat(answer.path("argument").asText().equals(text)).isTrue();
    assertThat(answer.path("url").asText()).isEqualTo(site().url("inner.html"));
  }

  @Test
  default void awaitsPromisesAndTakesNothingForNull() {
    LivePage page = hostile("inner.html");
    assertThat(page.callProbe("double", JsonNodeFactory.instance.numberNode(21)))
        .singleElement()
        .satisfies(answer -> assertThat(answer.answer().asInt()).isEqualTo(42));
    assertThat(ask(page, "nothing").isNull()).isTrue();
  }

  @Test
  default void saysWhenTheProbeItselfBreaks() {
    LivePage page = hostile("inner.html");
    assertThatThrownBy(() -> ask(page, "broken"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("broken")
        .hasMessageContaining("the probe broke");
  }

  @Test
  default void followsNavigations() {
    LivePage page = hostile("inner.html");
    page.open(site().url("waiting.html"));
    page.evaluate("void (location.href = '" + site().otherUrl("locators.html") + "')");
    page.click(Locator.role("button", "Pay later"));
    assertThat(ask(page, "see").path("url").asText()).isEqualTo(site().otherUrl("locators.html"));
  }
}
