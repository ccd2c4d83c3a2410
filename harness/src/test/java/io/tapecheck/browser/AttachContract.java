package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.scenario.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page that a test drives by itself is instrumented like one of ours, and stays the test's. */
interface AttachContract extends Contract {

  private LivePage attach(ForeignPage foreign) {
    return driver()
        .attach(foreign.handle(), settings(List.of("window.pageMark = 'first'"), false))
        .orElseThrow();
  }

  @Test
  default void leavesObjectsOfOthersAlone() {
    assertThat(driver().attach("not a page", settings())).isEmpty();
  }

  @Test
  default void attachesBeforeTheFirstDocument() {
    try (ForeignPage foreign = foreignPage();
        LivePage attached = attach(foreign)) {
      foreign.open(site().url("hostile.html"));
      assertThat(attached.url()).isEqualTo(site().url("hostile.html"));
      assertThat(attached.evaluate("document.documentElement.dataset.first").asText())
          .isEqualTo("first");
      assertThat(ask(attached, "see").path("words").asText()).isEqualTo("real words");
      assertThat(
              attached.waitUntil(
                  () -> witness().senders("start").contains(site().url("hostile.html")), LONG))
          .isTrue();
    }
  }

  @Test
  default void looksIntoFramesOfOtherSites() {
    needs(Capability.CROSS_SITE_FRAMES);
    try (ForeignPage foreign = foreignPage();
        LivePage attached = attach(foreign)) {
      foreign.open(site().url("hostile.html"));
      List<FrameAnswer> answers =
          attached.callProbe("see", com.fasterxml.jackson.databind.node.NullNode.getInstance());
      assertThat(answers).hasSize(2);
      assertThat(answers.get(1).url()).isEqualTo(site().otherUrl("inner.html"));
      assertThat(answers.get(1).answer().path("data").path("first").asText()).isEqualTo("first");
      assertThat(answers.get(1).parent()).contains(answers.get(0).frame());
    }
  }

  @Test
  default void attachesToADocumentThatIsThere() {
    try (ForeignPage foreign = foreignPage()) {
      foreign.open(site().url("hostile.html"));
      try (LivePage attached = attach(foreign)) {
        assertThat(ask(attached, "see").path("words").asText()).isEqualTo("real words");
        assertThat(attached.evaluate("window.pageMark").asText()).isEqualTo("first");
      }
    }
  }

  @Test
  default void drivesAndObserves() {
    needs(Capability.ERROR_EVENTS);
    try (ForeignPage foreign = foreignPage();
        LivePage attached = attach(foreign)) {
      foreign.open(site().url("errors.html"));
      attached.click(Locator.role("button", "Throw"));
      assertThat(attached.waitUntil(() -> !witness().errors().isEmpty(), LONG)).isTrue();
      assertThat(witness().errors()).hasSize(1);
    }
  }

  @Test
  default void takesAPictureOfAnAttachedPage() {
    try (ForeignPage foreign = foreignPage();
        LivePage attached = attach(foreign)) {
      foreign.open(site().url("box.html"));
      attached.evaluate("void changes.splice(0)");
      assertThat(attached.screenshot()).startsWith(0x89, 'P', 'N', 'G');
      assertThat(attached.evaluate("changes.length").asInt()).isZero();
    }
  }

  @Test
  default void letsGoWithoutClosing() {
    try (ForeignPage foreign = foreignPage()) {
      attach(foreign).close();
      int before = witness().messages().size();
      foreign.open(site().url("hostile.html"));
      assertThat(foreign.evaluate("document.documentElement.dataset.first")).isEqualTo("too late");
      assertThat(witness().messages()).hasSize(before);
    }
  }
}
