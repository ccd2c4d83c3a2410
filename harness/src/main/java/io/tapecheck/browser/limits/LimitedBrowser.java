package io.tapecheck.browser.limits;

import io.tapecheck.browser.Browser;
import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.Deadline;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.OutOfTime;
import io.tapecheck.browser.PageSettings;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A browser each of whose calls has a limit. One that did not answer in time is spent: it is killed
 * rather than closed, and whoever wants to go on starts another.
 */
public final class LimitedBrowser implements Browser {

  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration OPEN = Duration.ofSeconds(30);
  private static final Duration CLOSE = Duration.ofSeconds(10);

  private final Browser browser;
  private final CallLimits limits;
  private boolean killed;

  private LimitedBrowser(Browser browser, CallLimits limits) {
    this.browser = browser;
    this.limits = limits;
  }

  /**
   * Starts a browser within a limit.
   *
   * @throws BrowserMissing when it takes longer
   */
  public static Browser start(Supplier<Browser> start) {
    CallLimits limits = new CallLimits();
    try {
      Browser started = limits.within(START, "starting the browser", start);
      limits.onNoAnswer(started::requireLife);
      return new LimitedBrowser(started, limits);
    } catch (OutOfTime e) {
      throw new BrowserMissing(
          "The browser did not start within %d s. Start it by hand to see why, or set another one."
              .formatted(START.toSeconds()),
          e);
    }
  }

  /** Attaches to a page that somebody else drives; it is let go within a limit. */
  public static LivePage attach(PageSettings settings, Function<PageSettings, LivePage> attach) {
    CallLimits limits = new CallLimits();
    LivePage page =
        limits.within(OPEN, "attaching to a page", () -> attach.apply(observed(settings, limits)));
    return new LimitedPage(
        page,
        limits,
        () -> {
          if (!limits.ends(CLOSE, page::close)) {
            System.getLogger(LimitedBrowser.class.getName())
                .log(System.Logger.Level.WARNING, "a page did not answer when it was let go");
          }
        });
  }

  @Override
  public String engine() {
    return browser.engine();
  }

  @Override
  public String version() {
    return browser.version();
  }

  @Override
  public LivePage open(PageSettings settings) {
    LivePage page =
        limits.within(OPEN, "opening a page", () -> browser.open(observed(settings, limits)));
    return new LimitedPage(page, limits, () -> close(page));
  }

  @Override
  public void endBy(Deadline end) {
    limits.endBy(end);
  }

  @Override
  public boolean isSpent() {
    return killed || browser.isSpent();
  }

  @Override
  public void kill() {
    if (!killed) {
      killed = true;
      boolean unused = limits.ends(CLOSE, browser::kill);
    }
  }

  @Override
  public void close() {
    if (!killed && !limits.ends(CLOSE, browser::close)) {
      kill();
    }
  }

  /** What hung keeps a processor busy, and would not close either. */
  private void close(LivePage page) {
    if (!killed && (limits.exceeded() || !limits.ends(CLOSE, page::close))) {
      kill();
    }
  }

  private static PageSettings observed(PageSettings settings, CallLimits limits) {
    return settings.observedBy(new QuietObserver(settings.observer(), limits));
  }
}
