package io.tapecheck.browser.playwright;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import io.tapecheck.browser.Browser;
import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.Capability;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.PageSettings;
import io.tapecheck.browser.discovery.BrowserDiscovery;
import io.tapecheck.browser.discovery.FoundBrowser;
import io.tapecheck.browser.discovery.Sandbox;
import io.tapecheck.browser.limits.LimitedBrowser;
import io.tapecheck.browser.process.ProcessTree;
import io.tapecheck.browser.process.Workspace;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Drives Chromium with Playwright. */
public final class PlaywrightDriver implements BrowserDriver {

  /** Playwright's name for the folder that it unpacks its driver into. */
  private static final String UNPACKING = "playwright.driver.tmpdir";

  private final BrowserDiscovery discovery;

  public PlaywrightDriver() {
    this(new BrowserDiscovery());
  }

  /** With another way of finding browsers. */
  public PlaywrightDriver(BrowserDiscovery discovery) {
    this.discovery = discovery;
  }

  @Override
  public String id() {
    return "playwright";
  }

  @Override
  public Set<Capability> capabilities(String engine) {
    return engine.equals("chromium") ? EnumSet.allOf(Capability.class) : Set.of();
  }

  @Override
  public Browser start(BrowserSettings settings) {
    if (!settings.engine().equals("chromium") || settings.grid().isPresent()) {
      throw new BrowserMissing(
          "The playwright driver starts chromium on this machine only. For "
              + settings.grid().map(grid -> "the grid at " + grid).orElse(settings.engine())
              + " use the selenium driver.");
    }
    FoundBrowser found = discovery.browser(settings);
    return LimitedBrowser.start(() -> start(found, settings));
  }

  private static Browser start(FoundBrowser found, BrowserSettings settings) {
    String mark = "--tapecheck-browser=" + UUID.randomUUID();
    Playwright playwright = create();
    try {
      com.microsoft.playwright.Browser browser =
          playwright.chromium().launch(Launch.marked(found.path(), settings, mark));
      Optional<ProcessHandle> process = ProcessTree.below(mark);
      process.ifPresent(Workspace.ofThisProcess()::remember);
      Optional<ProcessHandle> driver = process.map(ProcessTree::childAbove);
      driver.ifPresent(Workspace.ofThisProcess()::remember);
      return new PlaywrightBrowser(playwright, browser, process, driver);
    } catch (PlaywrightException e) {
      playwright.close();
      Sandbox.requireAllowed(found.path(), settings, e);
      throw new BrowserMissing(
          "The browser "
              + found.path()
              + " did not start: "
              + VendorFailures.firstLine(e)
              + ". Start it by hand to see why, or set "
              + BrowserDiscovery.VARIABLE
              + " to another one.",
          e);
    }
  }

  /**
   * Playwright's driver is unpacked when it is first started.
   *
   * @throws BrowserMissing when it cannot be, as on a disk that is full
   */
  private static Playwright create() {
    try {
      return Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
    } catch (PlaywrightException e) {
      throw notStarted(VendorFailures.firstLine(e), e);
    } catch (IllegalStateException ending) {
      throw ending;
    } catch (RuntimeException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw notStarted(String.valueOf(cause.getMessage()), e);
    }
  }

  private static BrowserMissing notStarted(String why, RuntimeException cause) {
    return new BrowserMissing(
        "Playwright's driver could not be started: %s. It is unpacked into the folder for temporary files, %s, which needs 250 MB of room: make room, or set another with -Djava.io.tmpdir in JAVA_TOOL_OPTIONS."
            .formatted(why, Workspace.ofThisProcess().folder()),
        cause);
  }

  /** The driver unpacks itself, and browsers have their profiles, where all of it is taken away. */
  private static Map<String, String> environment() {
    Workspace workspace = Workspace.ofThisProcess();
    if (System.getProperty(UNPACKING) == null) {
      System.setProperty(UNPACKING, workspace.folder().toString());
    }
    Map<String, String> environment = new HashMap<>(workspace.environment());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return environment;
  }

  @Override
  public boolean recognises(Object handle) {
    return handle instanceof Page;
  }

  @Override
  public Identity identify(Object handle) {
    return handle instanceof Page page
        ? Optional.ofNullable(page.context().browser())
            .map(browser -> new Identity(browser.browserType().name(), browser.version()))
            // a browser with a profile of its own is not told
            .orElseGet(() -> new Identity("chromium", ""))
        : new Identity("", "");
  }

  @Override
  public Optional<LivePage> attach(Object handle, PageSettings settings) {
    if (!(handle instanceof Page page)) {
      return Optional.empty();
    }
    return Optional.of(LimitedBrowser.attach(settings, observed -> attach(page, observed)));
  }

  private static LivePage attach(Page page, PageSettings settings) {
    try {
      boolean touch = page.evaluate("navigator.maxTouchPoints > 0").equals(true);
      String userAgent = String.valueOf(page.evaluate("navigator.userAgent"));
      return new PlaywrightPage(page, settings, false, touch, userAgent);
    } catch (PlaywrightException e) {
      if (VendorFailures.isDeath(e)) {
        throw VendorFailures.died(e);
      }
      throw e;
    }
  }
}
