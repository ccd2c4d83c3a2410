package io.tapecheck.browser.selenium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import io.tapecheck.browser.Browser;
import io.tapecheck.browser.BrowserDied;
import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.Devices;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.PageSettings;
import io.tapecheck.browser.TestSite;
import io.tapecheck.browser.Witness;
import io.tapecheck.scenario.Locator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.events.EventFiringDecorator;

/** What is Selenium's own: sessions that end, lack BiDi, are wrapped or cannot be started. */
class SeleniumDriverBrowserTest {

  private static final String PROBE =
      "globalThis.tapecheckProbe = {title: () => document.title};"
          + "emit(JSON.stringify({type: 'start', url: location.href}));";

  private static final Duration LONG = Duration.ofSeconds(10);

  private final SeleniumDriver driver = new SeleniumDriver();
  private final Witness witness = new Witness();
  private final PageSettings settings =
      new PageSettings(Devices.DESKTOP, PROBE, List.of(), false, false, witness);

  @Test
  void saysThatTheBrowserDied() {
    Set<ProcessHandle> before = processes();
    try (Browser browser = driver.start(BrowserSettings.defaults());
        LivePage page = browser.open(settings)) {
      processes().stream()
          .filter(process -> !before.contains(process))
          .filter(process -> !process.info().command().orElse("").endsWith("chromedriver"))
          .forEach(ProcessHandle::destroyForcibly);
      assertThatThrownBy(() -> page.click(Locator.role("button"))).isInstanceOf(BrowserDied.class);
    }
  }

  @Test
  void leavesNoProcessBehind() {
    Set<ProcessHandle> before = processes();
    Browser browser = driver.start(BrowserSettings.defaults());
    Set<ProcessHandle> started = processes();
    started.removeAll(before);
    browser.close();
    assertThat(started).isNotEmpty();
    assertThat(Patience.until(() -> started.stream().noneMatch(ProcessHandle::isAlive), LONG))
        .isTrue();
  }

  private static Set<ProcessHandle> processes() {
    return ProcessHandle.current().descendants().collect(Collectors.toSet());
  }

  @Test
  void saysHowToGetBiDi() {
    try (TestDrivenPage foreign = new TestDrivenPage(false)) {
      assertThatThrownBy(() -> driver.attach(foreign.handle(), settings))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("options.enableBiDi()");
    }
  }

  @Test
  void attachesToADecoratedDriver() {
    try (TestDrivenPage foreign = new TestDrivenPage()) {
      WebDriver decorated = new EventFiringDecorator<>().decorate(foreign.handle());
      try (LivePage page = driver.attach(decorated, settings).orElseThrow()) {
        foreign.open("data:text/html,<title>decorated</title>");
        assertThat(page.callProbe("title", NullNode.getInstance()))
            .singleElement()
            .satisfies(answer -> assertThat(answer.answer().asText()).isEqualTo("decorated"));
      }
    }
  }

  @Test
  void drivesAFrameThatHasAProcessOfItsOwn() throws IOException {
    Locator frame = Locator.css("#cross");
    Locator field = Locator.label("Inside").inFrame(frame);
    try (TestSite site = new TestSite();
        TestDrivenPage foreign = new TestDrivenPage();
        LivePage page = driver.attach(foreign.handle(), settings).orElseThrow()) {
      page.open(site.url("locators.html"));
      page.fill(field, "filled");
      page.type(field, " and typed");
      page.press(Optional.of(field), "Backspace");
      page.click(Locator.role("button", "Inner button").inFrame(frame));
      assertThat(page.text(field)).isEqualTo("filled and type");
      assertThat(page.text(Locator.css("#told").inFrame(frame))).isEqualTo("told inside");
      assertThat(
              page.waitUntil(
                  () -> witness.senders("start").contains(site.otherUrl("inner.html")), LONG))
          .isTrue();
    }
  }

  @Test
  void opensPagesThatShareNothing() throws IOException {
    String cookie = "document.cookie = 'a=1; path=/'";
    try (Browser browser = driver.start(BrowserSettings.defaults());
        LivePage one = browser.open(settings);
        LivePage other = browser.open(settings);
        TestSite site = new TestSite()) {
      one.open(site.url("box.html"));
      one.evaluate(cookie);
      other.open(site.url("box.html"));
      assertThat(one.evaluate("document.cookie").asText()).isEqualTo("a=1");
      assertThat(other.evaluate("document.cookie").asText()).isEmpty();
      assertThat(witness.requests()).hasSize(2);
    }
  }

  @Test
  void saysWhichBrowserCannotBeStarted() {
    BrowserSettings settings =
        new BrowserSettings(
            "chromium", Optional.of(Path.of("/bin/false")), true, Optional.empty(), false);
    assertThatThrownBy(() -> driver.start(settings))
        .isInstanceOf(BrowserMissing.class)
        .hasMessageContaining("false");
  }

  @Test
  void saysThatNoGridAnswers() {
    URI nowhere = URI.create("http://127.0.0.1:9");
    BrowserSettings settings =
        new BrowserSettings("chromium", Optional.empty(), true, Optional.of(nowhere), false);
    assertThatThrownBy(() -> driver.start(settings))
        .isInstanceOf(BrowserMissing.class)
        .hasMessageContaining("Selenium Grid at http://127.0.0.1:9");
  }
}
