package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.scenario.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a page's policy forbids is an error if a request was made, and told in the same words by
 * every driver; what goes wrong in workers is counted by none.
 */
interface BarredErrorContract extends Contract {

  /** What each button of barred.html makes, as kind and message. */
  List<ErrorContract.Failing> BARRED =
      List.of(
          new ErrorContract.Failing("barred fetch"),
          new ErrorContract.Failing("barred xhr", "REQUEST GET /data → blocked"),
          new ErrorContract.Failing("barred beacon"),
          new ErrorContract.Failing("barred image", "REQUEST GET /image.png → blocked"),
          new ErrorContract.Failing("barred script", "REQUEST GET /foreign.js → blocked"),
          new ErrorContract.Failing("barred sheet", "REQUEST GET /sheet.css → blocked"),
          new ErrorContract.Failing("barred font", "REQUEST GET /font → blocked"),
          new ErrorContract.Failing("barred media"),
          new ErrorContract.Failing("barred frame"),
          new ErrorContract.Failing("barred style"),
          new ErrorContract.Failing("barred eval"),
          new ErrorContract.Failing(
              "barred eval uncaught",
              "UNCAUGHT EvalError: Evaluating a string as JavaScript violates the following Content"
                  + " Security Policy directive because 'unsafe-eval' is not an allowed source of"
                  + " script: script-src 'self' 'unsafe-inline' blob:\".\n"));

  /** Its buttons that have a worker fail; the page's title tells when one has. */
  List<String> AT_WORK =
      List.of(
          "throw in worker",
          "throw in handled worker",
          "reject in worker",
          "console in worker",
          "missing in worker",
          "missing worker",
          "throw in shared worker",
          "console in shared worker",
          "missing in shared worker",
          "service worker");

  @Test
  default void tellsWhatAPolicyForbidsInTheSameWords() {
    needs(Capability.ERROR_EVENTS);
    LivePage page = page();
    page.open(site().url("barred.html"));
    List<String> expected = new ArrayList<>();
    for (ErrorContract.Failing barred : BARRED) {
      page.click(Locator.role("button", barred.button()).exactly());
      expected.addAll(barred.errors());
      page.waitUntil(() -> witness().errors().size() >= expected.size(), SHORT.plus(SHORT));
    }
    expectNoMoreThan(page, expected);
  }

  @Test
  default void countsNothingThatGoesWrongInWorkers() {
    needs(Capability.ERROR_EVENTS);
    LivePage page = page();
    page.open(site().url("barred.html"));
    failAtWork(page);
    expectNoMoreThan(page, List.of());
  }

  @Test
  default void countsNothingOfWorkersInAPageOfSomebodyElse() {
    needs(Capability.ERROR_EVENTS);
    try (ForeignPage foreign = foreignPage();
        LivePage attached = driver().attach(foreign.handle(), settings()).orElseThrow()) {
      foreign.open(site().url("barred.html"));
      failAtWork(attached);
      expectNoMoreThan(attached, List.of());
    }
  }

  private static void failAtWork(LivePage page) {
    for (String way : AT_WORK) {
      page.click(Locator.role("button", way).exactly());
      assertThat(page.waitUntil(() -> page.evaluate("document.title").asText().equals(way), LONG))
          .as(way)
          .isTrue();
    }
  }

  private void expectNoMoreThan(LivePage page, List<String> expected) {
    page.click(Locator.role("button", "done").exactly());
    assertThat(
            page.waitUntil(
                () -> witness().errors().stream().anyMatch(e -> e.message().equals("the end")),
                LONG))
        .isTrue();
    assertThat(witness().errors())
        .extracting(error -> error.kind() + " " + error.message())
        .filteredOn(error -> !error.equals("CONSOLE the end"))
        .containsExactlyElementsOf(expected);
  }
}
