package io.tapecheck.reports.html;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a browser shows it from disk. */
class HtmlReportBrowserTest {

  private static final String LEAKY = "checkout-rrweb-1.1.3-desktop.html";

  private static final String DEFAULTS = "checkout-rrweb-2.2.2-vendor-defaults.html";

  @TempDir static Path folder;
  private static TestBrowser browser;
  private static Path index;

  private Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  @BeforeAll
  static void writeTheReport() {
    index = RecordedReport.write(folder);
    browser = new TestBrowser();
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
  }

  @BeforeEach
  void openAPage() {
    page = browser.get().newPage();
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
  }

  /** A content security policy that is broken is an error in the console. */
  @AfterEach
  void nothingComplainsAndNothingLeavesTheMachine() {
    page.close();
    assertThat(complaints).isEmpty();
    assertThat(requests).allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
  }

  @Test
  void theOverviewLeadsToTheSessions() {
    page.navigate(index.toUri().toString());
    assertThat(page.locator("h1")).hasText("Error");
    page.locator(".entry", new Page.LocatorOptions().setHasText("Fail")).click();
    assertThat(page.locator("h1")).hasText("A guest buys a kettle by card");
  }

  @Test
  void theOverviewSaysWhatLeakedWhereUnderTheVendorsDefaults() {
    page.navigate(index.toUri().toString());
    Locator defaults =
        page.locator(".recorders .way", new Page.LocatorOptions().setHasText("vendor defaults"));
    assertThat(defaults).hasCount(1);
    assertThat(defaults.locator(".badge")).hasText("Not gated");
    assertThat(defaults.locator("[data-label=Leaks]")).hasText("5");
    assertThat(defaults.locator("[data-label='Held by']")).containsText("input value 3");
    Locator leaked = page.locator(".leaked").first();
    leaked.locator("summary").click();
    Locator card =
        leaked.locator("dl > div", new Locator.LocatorOptions().setHasText("card-number"));
    assertThat(card).containsText("url > base64");
    assertThat(card.locator(".advice")).hasText("Set maskAllInputs: true.");
    card.locator("a").first().click();
    assertThat(page.locator(".alert")).containsText("The vendor's defaults are run to show");
    assertThat(page.locator("#screen")).isInViewport();
  }

  @Test
  void theOverviewSaysWithWhatOptionsARecorderPasses() {
    page.navigate(index.toUri().toString());
    assertThat(page.locator(".recorders .options").first()).containsText("maskAllInputs: true");
  }

  @Test
  void aSessionThatIsNotGatedDoesNotReadAsSound() {
    page.navigate(index.toUri().toString());
    Locator entry = page.locator(".entry", new Page.LocatorOptions().setHasText("vendor defaults"));
    assertThat(entry.locator(".badge")).hasText("Not gated");
    entry.click();
    assertThat(page.locator(".session-head .badge")).hasText("Not gated");
    assertThat(page.locator(".gates .lifted")).containsText("masking.leaks");
  }

  @Test
  void findingsThatComeInNumbersAreFolded() {
    open(DEFAULTS);
    Locator fold = page.locator("[aria-labelledby=findings] .fold");
    assertThat(fold).hasCount(1);
    assertThat(fold.locator("summary")).containsText("masking/length 9 findings");
    assertThat(fold.locator("tbody tr").first()).isHidden();
    assertThat(page.locator(".findings > tbody > tr:visible")).hasCount(7);
    fold.locator("summary").first().click();
    assertThat(fold.locator("tbody tr").first()).isVisible();
  }

  @Test
  void gatesThatSayNothingNewAreFolded() {
    open(DEFAULTS);
    assertThat(page.locator(".gates tbody tr:visible")).hasCount(1);
    page.locator(".plain-gates summary").click();
    assertThat(page.locator(".gates tbody tr:visible")).hasCount(2);
  }

  @Test
  void aSessionOpensAtItsFirstCheckpoint() {
    open(LEAKY);
    String first = page.locator("article.checkpoint a.moment").first().textContent();
    assertThat(page.locator("#clock")).containsText(first + " /");
    assertThat(replay().locator("#contact h1")).isVisible();
  }

  @Test
  void aMomentInTheAddressIsShown() {
    open(LEAKY + "#t=1500");
    assertThat(replay().locator("#payment h1")).isVisible();
    assertThat(replay().locator("#contact")).isHidden();
    assertThat(page.locator("#clock")).hasText("0:01.500 / 0:03.900");
    assertThat(page.locator("[aria-current]")).containsText("continue to payment");
  }

  @Test
  void anErrorLeadsToItsMoment() {
    open(LEAKY);
    assertThat(replay().locator("#contact h1")).isVisible();
    page.locator("article.error a.moment").click();
    assertThat(replay().locator("#payment h1")).isVisible();
    assertThat(page.locator("[aria-current]")).containsText("pay");
    assertThat(page.locator("#screen")).isInViewport();
  }

  @Test
  void aCheckpointLeadsToItsMoment() {
    open(LEAKY);
    page.locator("article.checkpoint a.moment").last().click();
    assertThat(replay().locator("#review h1")).hasText("Thank you");
  }

  @Test
  void thePlayerPlaysToTheEnd() {
    open(LEAKY + "#t=3000");
    page.locator("#play").click();
    assertThat(page.locator("#play")).hasAttribute("aria-label", "Pause");
    assertThat(page.locator("#play")).hasAttribute("aria-label", "Play");
    assertThat(replay().locator("#review h1")).isVisible();
  }

  @Test
  void theTimeLineWorksWithTheKeyboard() {
    open(LEAKY + "#t=500");
    page.locator("#seek").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#clock")).containsText("0:01.000 /");
  }

  @Test
  void whatARecorderLeakedIsMarked() {
    open(LEAKY + "#t=3800");
    assertThat(replay().locator("#to")).hasText("█email#1█");
    assertThat(replay().locator("#paid")).hasText("█card-number#1█");
  }

  @Test
  void picturesCanBeComparedAndEnlarged() {
    open(LEAKY);
    page.locator("#modes label").last().click();
    assertThat(page.locator(".pair.over")).hasCount(3);
    page.locator("#modes label").first().click();
    page.locator(".enlarge").first().click();
    assertThat(page.locator("#lightbox")).isVisible();
  }

  @Test
  void aSessionWithoutARecordingSaysSo() {
    open("onboarding-rrweb-2.2.2-phone.html");
    assertThat(page.locator(".no-replay")).containsText("The tape cannot be read");
    assertThat(page.locator(".alert")).containsText("The browser went away");
  }

  @Test
  void noPageIsWiderThanAPhone() {
    page.setViewportSize(412, 900);
    page.navigate(index.toUri().toString());
    assertThat(width()).isLessThanOrEqualTo(412);
    open(LEAKY);
    assertThat(width()).isLessThanOrEqualTo(412);
  }

  private int width() {
    return (int) page.evaluate("document.documentElement.scrollWidth");
  }

  private void open(String session) {
    page.navigate(index.resolveSibling("sessions").toUri() + session);
  }

  /** While a replayer builds the page anew, there may be two frames for a moment. */
  private FrameLocator replay() {
    return page.frameLocator("#frame").frameLocator("iframe").first();
  }
}
