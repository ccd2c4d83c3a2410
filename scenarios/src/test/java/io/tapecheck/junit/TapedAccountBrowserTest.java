package io.tapecheck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.tapecheck.scenarios.site.OwnBrowsers;
import io.tapecheck.scenarios.site.StaticSite;
import io.tapecheck.tape.ShownValue;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.WebDriver;

/** What an account shows is searched for in a test that types nothing of it, on both drivers. */
class TapedAccountBrowserTest {

  private static final String OUT = "target/tapecheck/taped-account";
  private static final String SETTINGS = OUT + "/tapecheck.yaml";
  private static final String SET = "run.out=" + OUT;

  /** The profile's text, a data attribute and the title hold a value each. */
  private static final String PAGE =
      """
      <!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>%s</title>
      <h1>Account</h1><p class="%s">Call us back: 0171 5550 9182</p><p %s>Orders</p>
      """;

  private static final StaticSite SITE =
      StaticSite.serve(
          Map.of(
              "/open",
              PAGE.formatted("Zora Quendel", "plain", "data-customer=\"K-447109-Z\""),
              "/masked",
              PAGE.formatted("Account", "rr-mask", "")));

  @Taped(settings = SETTINGS, set = SET)
  static class ByPlaywright {
    private final Playwright playwright = OwnBrowsers.playwright();
    private final Browser browser = OwnBrowsers.chromium(playwright);
    private final Page page = browser.newPage();

    @AfterEach
    void close() {
      playwright.close();
    }

    @Test
    void open() {
      page.navigate(SITE.url("/open"));
    }

    @Test
    void masked() {
      page.navigate(SITE.url("/masked"));
    }
  }

  @Taped(settings = SETTINGS, set = SET)
  static class BySelenium {
    private final WebDriver driver = OwnBrowsers.chrome(PageLoadStrategy.NORMAL);

    @AfterEach
    void close() {
      driver.quit();
    }

    @Test
    void open() {
      driver.get(SITE.url("/open"));
      assertThat(driver.findElement(By.tagName("h1")).getText()).isEqualTo("Account");
    }

    @Test
    void masked() {
      driver.get(SITE.url("/masked"));
      assertThat(driver.findElement(By.tagName("h1")).getText()).isEqualTo("Account");
    }
  }

  @BeforeAll
  static void writeSettings() throws IOException {
    Files.createDirectories(Path.of(OUT));
    Files.writeString(Path.of(SETTINGS), "persona: {account: {file: account.yaml}}\n");
    Files.writeString(
        Path.of(OUT, "account.yaml"),
        "phone: +491715550 9182\ncustomer-number: K-447109-Z\nholder: Zora Quendel\n");
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @ParameterizedTest
  @ValueSource(classes = {ByPlaywright.class, BySelenium.class})
  void isFoundWhereItIsAndMaskedItIsNot(Class<?> test) {
    Attempt attempt = Attempt.of(test);

    assertThat(attempt.failures())
        .singleElement()
        .isInstanceOf(TapecheckFailure.class)
        .asString()
        .contains("masking/leak: phone#shown-1", "[html > body > p:nth-of-type(1)]")
        .contains("masking/leak: customer-number#shown-1", "[html > body > p:nth-of-type(2)]")
        .contains("masking/leak: holder#shown-1", "[html > head > title:nth-of-type(1)]")
        .contains("The page showed it though nobody typed it")
        .doesNotContain("9182", "447109", "Quendel");
    assertThat(attempt.passed()).isEqualTo(1);
    assertThat(tape(test, "open").shown())
        .extracting(ShownValue::canary, ShownValue::sink)
        .containsExactlyInAnyOrder(
            tuple("phone#shown-1", "text"),
            tuple("customer-number#shown-1", "attribute data-customer"),
            tuple("holder#shown-1", "title"));
    assertThat(tape(test, "masked").shown())
        .extracting(ShownValue::canary)
        .containsExactly("phone#shown-1");
  }

  private static Tape tape(Class<?> test, String method) {
    return TapeReader.open(Path.of(OUT, "junit", "tapes", test.getSimpleName() + "." + method));
  }
}
