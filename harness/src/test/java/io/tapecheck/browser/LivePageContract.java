package io.tapecheck.browser;

import io.tapecheck.collector.Collector;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/**
 * What every driver must do alike. A driver's test extends this class and says how to get the
 * driver and a page of its vendor's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LivePageContract
    implements ActionContract,
        ScrollContract,
        LocatorContract,
        LocatorFailureContract,
        WaitingContract,
        NavigationContract,
        CoveredContract,
        ProbeContract,
        PageScriptContract,
        ErrorContract,
        BarredErrorContract,
        CrashContract,
        IconContract,
        NetworkContract,
        StorageContract,
        ProxyContract,
        DeviceContract,
        AttachContract {

  private final Deque<LivePage> opened = new ArrayDeque<>();
  private @Nullable TestSite site;
  private @Nullable Browser browser;
  private @Nullable LivePage page;
  private Witness witness = new Witness();

  /** The browser that is started for the whole class. */
  protected BrowserSettings browserSettings() {
    return BrowserSettings.defaults().trusting(Collector.trustedKey());
  }

  @BeforeAll
  void startSiteAndBrowser() throws IOException {
    site = new TestSite();
    browser = driver().start(browserSettings());
  }

  @AfterAll
  void stopSiteAndBrowser() {
    if (browser != null) {
      browser.close();
    }
    if (site != null) {
      site.close();
    }
  }

  @BeforeEach
  void forget() {
    witness = new Witness();
    page = null;
  }

  @AfterEach
  void closePages() {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }

  @Override
  public TestSite site() {
    if (site == null) {
      throw new IllegalStateException("the site is not started");
    }
    return site;
  }

  @Override
  public Witness witness() {
    return witness;
  }

  @Override
  public LivePage page() {
    LivePage current = page;
    if (current == null) {
      current = open(settings());
      page = current;
    }
    return current;
  }

  @Override
  public Browser another() {
    return driver().start(browserSettings());
  }

  @Override
  public LivePage open(PageSettings settings) {
    if (browser == null) {
      throw new IllegalStateException("the browser is not started");
    }
    LivePage fresh = browser.open(settings);
    opened.push(fresh);
    return fresh;
  }
}
