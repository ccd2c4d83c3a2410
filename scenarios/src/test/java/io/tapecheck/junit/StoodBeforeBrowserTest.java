package io.tapecheck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import io.tapecheck.scenarios.site.OwnBrowsers;
import io.tapecheck.scenarios.site.StaticSite;
import io.tapecheck.tape.TapeReader;
import io.tapecheck.tape.TypedValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.openqa.selenium.By;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A value that the page showed before a test typed it proves nothing, however soon it is typed: the
 * recorder's first look at the page may come after the first key.
 */
class StoodBeforeBrowserTest {

  private static final List<String> VALUES =
      List.of("demo.kunde", "Haselgrund", "4711008", "Nordhafen");

  /** The page shows three of the values, each in a way of its own, and one inside a number. */
  private static final String PAGE =
      """
      <!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Sign in</title><main></main>
      <script>
      document.querySelector('main').innerHTML = `
        <p>Try it as <b>demo</b>.kunde, or ask for order 994711008553.</p>
        <p data-town="haselgrund">Shops nearby</p><ul-list></ul-list>
        <label>User <input id="user"></label> <label>Town <input id="town"></label>
        <label>Customer <input id="customer"></label> <label>Port <input id="port"></label>`;
      document.querySelector('ul-list').attachShadow({ mode: 'open' }).innerHTML = '<i>NORDHAFEN</i>';
      </script>
      """;

  private static final StaticSite SITE = StaticSite.serve(Map.of("/", PAGE));

  @Taped
  static class SoonInPlaywright {
    private final Playwright playwright = OwnBrowsers.playwright();
    private final Browser browser = OwnBrowsers.chromium(playwright);
    private final Page page = browser.newPage();

    @AfterEach
    void close() {
      playwright.close();
    }

    @RepeatedTest(3)
    void types() {
      page.navigate(SITE.url("/"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      page.locator("#user").fill(VALUES.get(0));
      page.locator("#town").fill(VALUES.get(1));
      page.locator("#customer").fill(VALUES.get(2));
      page.locator("#port").pressSequentially(VALUES.get(3));
    }
  }

  @Taped
  static class SoonInSelenium {
    private final WebDriver driver = OwnBrowsers.chrome(PageLoadStrategy.NONE);

    @AfterEach
    void close() {
      driver.quit();
    }

    @RepeatedTest(3)
    void types() {
      driver.get(SITE.url("/"));
      List<String> fields = List.of("user", "town", "customer", "port");
      for (int i = 0; i < fields.size(); i++) {
        new WebDriverWait(driver, Duration.ofSeconds(10))
            .until(ExpectedConditions.elementToBeClickable(By.id(fields.get(i))))
            .sendKeys(VALUES.get(i));
      }
    }
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void underPlaywrightEachTime() {
    eachTimeOnly(SoonInPlaywright.class, "customer");
  }

  @Test
  void underSeleniumEachTime() {
    eachTimeOnly(SoonInSelenium.class, "customer");
  }

  /**
   * The recorder leaves texts and attributes as they are, so that only this keeps it from failing.
   */
  private static void eachTimeOnly(Class<?> test, String distinctive) {
    Events events =
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute().testEvents();
    assertThat(events.failed().list())
        .extracting(
            failed ->
                failed
                    .getRequiredPayload(TestExecutionResult.class)
                    .getThrowable()
                    .map(String::valueOf)
                    .orElse(""))
        .isEmpty();
    events.assertStatistics(statistics -> statistics.succeeded(3));
    for (String end : List.of("", "-2", "-3")) {
      Path tape =
          Path.of("target", "tapecheck", "junit", "tapes", test.getSimpleName() + ".types" + end);
      Map<Boolean, List<String>> typed =
          TapeReader.open(tape).typed().stream()
              .collect(
                  Collectors.partitioningBy(
                      TypedValue::stood,
                      Collectors.mapping(TypedValue::canary, Collectors.toList())));
      assertThat(typed.get(false)).containsExactly(distinctive + "#typed-1");
      assertThat(typed.get(true))
          .containsExactlyInAnyOrder("user#typed-1", "town#typed-1", "port#typed-1");
    }
  }
}
