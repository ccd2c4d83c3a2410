package io.tapecheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.browser.LivePage;
import io.tapecheck.scenario.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What scripts write into fields is told apart from what users put in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldWritesBrowserTest {

  private static final String PAGE =
      """
      <!doctype html><title>t</title>
      <label>City <input id="city"></label>
      <label>Plan <select id="plan"><option>Small<option>Large</select></label>
      <label><input type="checkbox" id="terms"> Terms</label>
      <input type="button" id="next" value="Next">
      """;

  private final ProbedPages pages = new ProbedPages();

  @AfterAll
  void close() {
    pages.close();
  }

  private java.util.List<String> written() {
    return pages.told("write").stream()
        .map(message -> message.json().path("target").path("field").asText())
        .toList();
  }

  @Test
  void whatAScriptSetsIsTold() {
    try (LivePage page = pages.show(PAGE)) {
      page.evaluate("void (next.value = 'Pay', plan.selectedIndex = 1, city.value = 'Ulm')");
      pages.flush(page);
      page.evaluate("void (terms.checked = true)");
      pages.flush(page);
      assertThat(written()).containsExactly("city", "plan", "next", "terms");
    }
  }

  @Test
  void whatAUserPutsInIsNot() {
    try (LivePage page = pages.show(PAGE)) {
      page.fill(Locator.label("City"), "Ulm");
      page.select(Locator.label("Plan"), "Large");
      page.check(Locator.label("Terms"), true);
      pages.flush(page);
      assertThat(written()).isEmpty();
    }
  }

  @Test
  void whatAScriptMakesOfItIs() {
    try (LivePage page = pages.show(PAGE)) {
      page.evaluate("void (city.oninput = () => { city.value = city.value.toUpperCase(); })");
      page.fill(Locator.label("City"), "Ulm");
      pages.flush(page);
      assertThat(written()).containsExactly("city");
    }
  }
}
