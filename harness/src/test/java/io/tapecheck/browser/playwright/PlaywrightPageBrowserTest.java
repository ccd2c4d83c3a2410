package io.tapecheck.browser.playwright;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.tapecheck.browser.BrowserDied;
import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.ForeignPage;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.LivePageContract;
import io.tapecheck.browser.discovery.BrowserDiscovery;
import io.tapecheck.scenario.Locator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The contract, kept by Playwright. */
class PlaywrightPageBrowserTest extends LivePageContract {

  private final BrowserDriver driver = new PlaywrightDriver();
  private @Nullable Playwright foreign;
  private @Nullable Browser foreignBrowser;

  @Override
  public BrowserDriver driver() {
    return driver;
  }

  /** A full Chromium as a test would start it: frames of other sites get processes of their own. */
  @Override
  public ForeignPage foreignPage() {
    Browser browser = foreignBrowser;
    if (browser == null) {
      foreign =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      BrowserSettings settings =
          new BrowserSettings("chromium", Optional.empty(), false, Optional.empty(), true);
      browser =
          foreign
              .chromium()
              .launch(
                  Launch.options(new BrowserDiscovery().browser(settings).path(), settings)
                      .setHeadless(true));
      foreignBrowser = browser;
    }
    return new PageOfATest(browser.newPage());
  }

  @AfterAll
  void closeForeignBrowser() {
    if (foreign != null) {
      foreign.close();
    }
  }

  @Test
  void aClosedPageIsDeadToEveryCall() {
    try (ForeignPage foreign = foreignPage();
        LivePage attached = driver.attach(foreign.handle(), settings()).orElseThrow()) {
      foreign.close();
      assertThatThrownBy(() -> attached.click(Locator.css("button")))
          .isInstanceOf(BrowserDied.class);
      assertThatThrownBy(() -> attached.callProbe("see", NullNode.getInstance()))
          .isInstanceOf(BrowserDied.class);
    }
  }

  private record PageOfATest(Page page) implements ForeignPage {
    @Override
    public Object handle() {
      return page;
    }

    @Override
    public void open(String url) {
      page.navigate(url);
    }

    @Override
    public Object evaluate(String expression) {
      return page.evaluate(expression);
    }

    @Override
    public void close() {
      page.close();
    }
  }
}
