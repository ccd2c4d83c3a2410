package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.scenario.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Page scripts run first, in the page's own world, in every frame. */
interface PageScriptContract extends Contract {

  String FETCH = "fetch('%s').then(r => r.text(), () => 'refused')";

  @Test
  default void runBeforeThePagesOwnScripts() {
    LivePage page = open(settings(List.of("window.pageMark = 'first'"), false));
    page.open(site().url("hostile.html"));
    assertThat(page.evaluate("document.documentElement.dataset.first").asText()).isEqualTo("first");
  }

  @Test
  default void runInOrder() {
    LivePage page =
        open(settings(List.of("window.pageMark = 'a'", "window.pageMark += 'b'"), false));
    page.open(site().url("hostile.html"));
    assertThat(page.evaluate("document.documentElement.dataset.first").asText()).isEqualTo("ab");
  }

  @Test
  default void runInEveryFrame() {
    needs(Capability.CROSS_SITE_FRAMES);
    LivePage page = open(settings(List.of("window.pageMark = 'first'"), false));
    page.open(site().url("locators.html"));
    for (String frame : List.of("#same", "#cross")) {
      Locator marked = Locator.css("html[data-first=first] button").inFrame(Locator.css(frame));
      assertThat(page.text(marked)).as(frame).isEqualTo("Inner button");
    }
  }

  @Test
  default void areUnseenByTheProbe() {
    needs(Capability.ISOLATED_PROBE);
    LivePage page = open(settings(List.of("window.pageMark = 'first'"), false));
    page.open(site().url("hostile.html"));
    assertThat(ask(page, "see").path("pageMark").asText()).isEqualTo("undefined");
  }

  @Test
  default void areSubjectToThePolicyUnlessItIsLifted() {
    needs(Capability.CSP_BYPASS);
    String fetch = FETCH.formatted(site().url("data"));
    LivePage bound = open(settings(List.of(), false));
    bound.open(site().url("strict/hostile.html"));
    assertThat(bound.evaluate(fetch).asText()).isEqualTo("refused");
    LivePage free = open(settings(List.of(), true));
    free.open(site().url("strict/hostile.html"));
    assertThat(free.evaluate(fetch).asText()).isEqualTo("data");
  }
}
