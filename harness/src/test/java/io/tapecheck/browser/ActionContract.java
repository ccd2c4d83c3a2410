package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.scenario.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every action does to the page what a user would do. */
interface ActionContract extends Contract {

  private LivePage actions() {
    page().open(site().url("actions.html"));
    return page();
  }

  private static String value(LivePage page, String id) {
    return page.evaluate("document.getElementById('" + id + "').value").asText();
  }

  private static int seen(LivePage page, String type, String id) {
    String count = "seen.filter(e => e.trusted && e.type === '%s' && e.id === '%s').length";
    return page.evaluate(count.formatted(type, id)).asInt();
  }

  @Test
  default void opensAUrlAndTellsIt() {
    LivePage page = actions();
    assertThat(page.url()).isEqualTo(site().url("actions.html"));
    assertThat(page.evaluate("document.readyState").asText()).isEqualTo("complete");
  }

  @Test
  default void clicksOnce() {
    LivePage page = actions();
    page.click(Locator.role("button", "Pay now"));
    assertThat(seen(page, "click", "pay")).isEqualTo(1);
  }

  @Test
  default void fillsByOneInput() {
    LivePage page = actions();
    page.fill(Locator.label("E-mail"), "mary@example.test");
    assertThat(value(page, "email")).isEqualTo("mary@example.test");
    assertThat(seen(page, "input", "email")).isEqualTo(1);
  }

  @Test
  default void fillsATextArea() {
    LivePage page = actions();
    page.fill(Locator.label("Note"), "two\nlines");
    assertThat(value(page, "note")).isEqualTo("two\nlines");
  }

  @Test
  default void fillsWithNothingToEmpty() {
    LivePage page = actions();
    page.fill(Locator.label("Note"), "");
    assertThat(value(page, "note")).isEmpty();
  }

  @Test
  default void typesKeyByKeyAfterWhatIsThere() {
    LivePage page = actions();
    page.type(Locator.label("E-mail"), "@x.de");
    page.type(Locator.label("Note"), " you");
    assertThat(value(page, "email")).isEqualTo("jane@x.de");
    assertThat(value(page, "note")).isEqualTo("hello you");
    assertThat(seen(page, "input", "email")).isEqualTo(5);
    assertThat(seen(page, "keydown", "email")).isEqualTo(5);
  }

  @Test
  default void selectsByLabelBeforeValue() {
    LivePage page = actions();
    page.select(Locator.label("Country"), "Germany");
    assertThat(value(page, "country")).isEqualTo("DE");
    page.select(Locator.label("Country"), "FR");
    assertThat(value(page, "country")).isEqualTo("FR");
    assertThat(page.evaluate("seen.filter(e => e.type === 'change').length").asInt()).isEqualTo(2);
  }

  @Test
  default void checksAndUnchecksAndLeavesWhatIsRight() {
    LivePage page = actions();
    Locator terms = Locator.label("I accept the terms");
    page.check(terms, true);
    page.check(terms, true);
    assertThat(page.evaluate("terms.checked").asBoolean()).isTrue();
    assertThat(seen(page, "click", "terms")).isEqualTo(1);
    page.check(terms, false);
    assertThat(page.evaluate("terms.checked").asBoolean()).isFalse();
  }

  @Test
  default void checksASwitch() {
    LivePage page = actions();
    page.check(Locator.role("switch", "Newsletter"), true);
    assertThat(page.evaluate("news.getAttribute('aria-checked')").asText()).isEqualTo("true");
  }

  @Test
  default void pressesOnAnElementAndOnTheFocusedOne() {
    LivePage page = actions();
    page.press(Optional.of(Locator.label("Name")), "a");
    page.press(Optional.empty(), "b");
    page.press(Optional.empty(), "Backspace");
    page.press(Optional.empty(), "Tab");
    assertThat(value(page, "name")).isEqualTo("a");
    assertThat(page.evaluate("document.activeElement.id").asText()).isEqualTo("email");
    assertThat(page.evaluate("seen.filter(e => e.type === 'keydown').map(e => e.key)").toString())
        .isEqualTo("[\"a\",\"b\",\"Backspace\",\"Tab\"]");
  }

  @Test
  default void uploads(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("letter.txt"), "Dear shop");
    LivePage page = actions();
    page.upload(Locator.label("Document"), file);
    assertThat(page.evaluate("document.getElementById('document').files[0].name").asText())
        .isEqualTo("letter.txt");
    assertThat(page.evaluate("document.getElementById('document').files[0].text()").asText())
        .isEqualTo("Dear shop");
  }

  @Test
  default void hovers() {
    LivePage page = actions();
    page.hover(Locator.css("#menu"));
    assertThat(page.text(Locator.css("#menu"))).isEqualTo("open menu");
  }

  @Test
  default void readsTextsAndValues() {
    LivePage page = actions();
    assertThat(page.text(Locator.role("button", "Pay now"))).isEqualTo("Pay now");
    assertThat(page.text(Locator.label("Note"))).isEqualTo("hello");
    assertThat(page.bodyText()).contains("Far away").doesNotContain("window.seen");
  }
}
