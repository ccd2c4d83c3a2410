package io.tapecheck.browser.playwright;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.ScreenshotScale;
import io.tapecheck.browser.BusyPage;
import io.tapecheck.browser.Cookie;
import io.tapecheck.browser.Device;
import io.tapecheck.browser.FrameAnswer;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.PageSettings;
import io.tapecheck.browser.Picture;
import io.tapecheck.browser.StepFailure;
import io.tapecheck.browser.layout.LayoutCapture;
import io.tapecheck.scenario.ElementState;
import io.tapecheck.scenario.Locator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** A page that Playwright drives and our instruments watch. */
final class PlaywrightPage implements LivePage {

  private static final String BODY_TEXT =
      """
      (() => {
        const texts = [document.body?.innerText ?? ''];
        const visit = root => {
          for (const element of root.querySelectorAll('*')) {
            if (!element.shadowRoot) continue;
            for (const child of element.shadowRoot.children) {
              if (child.checkVisibility()) texts.push(child.innerText ?? '');
            }
            visit(element.shadowRoot);
          }
        };
        visit(document);
        return texts.join('\\n');
      })()\
      """;

  private static final String TEXT =
      "e => ['INPUT', 'TEXTAREA', 'SELECT'].includes(e.tagName) ? e.value : e.innerText";

  /** Hiding the caret and stopping animations would style the page, and so touch it. */
  private static final Page.ScreenshotOptions UNTOUCHED =
      new Page.ScreenshotOptions()
          .setCaret(ScreenshotCaret.INITIAL)
          .setAnimations(ScreenshotAnimations.ALLOW)
          .setScale(ScreenshotScale.DEVICE);

  private final Page page;
  private final boolean ours;
  private final Actor actor;
  private final Instruments instruments;
  private final ProbeCalls probe;
  private final Finger finger;
  private final Pointing pointing;
  private final Fields fields;
  private final Wheel wheel;
  private final Emulation emulation;
  private Device device;
  private boolean emulated;

  /**
   * @param ours whether the page is closed with this
   * @param touch whether Playwright knows that the page has a touch screen
   */
  PlaywrightPage(
      Page page, PageSettings settings, boolean ours, boolean touch, String ownUserAgent) {
    this.page = page;
    this.ours = ours;
    device = settings.device();
    actor = new Actor(page);
    instruments =
        new Instruments(page, settings, (condition, limit) -> actor.waitUntil(condition, limit));
    actor.setDead(instruments.main()::isDead);
    probe = new ProbeCalls(instruments, actor::waitUntil);
    finger = new Finger(instruments.main(), touch);
    pointing = new Pointing(actor, finger);
    fields = new Fields(actor, pointing);
    wheel = new Wheel(page, probe);
    emulation = new Emulation(instruments, ownUserAgent);
    if (ours && device.pixelRatio() != 1) {
      // pictures have the pixel ratio that the session which takes them has set
      emulated = true;
      emulation.resize(device);
    }
  }

  @Override
  public void open(String url) {
    double limit = actor.limit().toMillis();
    long start = System.currentTimeMillis();
    try {
      page.navigate(url, new Page.NavigateOptions().setTimeout(limit));
    } catch (PlaywrightException e) {
      if (VendorFailures.isDeath(e)) {
        throw VendorFailures.died(e);
      }
      String line = VendorFailures.firstLine(e);
      if (e instanceof TimeoutError && loadsWhileBusy(start)) {
        return;
      }
      if (!line.contains("interrupted by another navigation")) {
        throw new StepFailure(
            "could not open " + ShownUrl.of(url) + ": " + reason(line.replace(url, "").strip()));
      }
      // the page led somewhere else while it was loading
      actor.guarded(
          "waiting for " + ShownUrl.of(url),
          () -> {
            page.waitForLoadState(
                LoadState.LOAD, new Page.WaitForLoadStateOptions().setTimeout(limit));
            return true;
          });
    }
  }

  /** Whatever hangs is found out by the limits of calls. */
  private boolean loadsWhileBusy(long start) {
    return BusyPage.loads(() -> state(start), actor.limit().multipliedBy(2));
  }

  private int state(long start) {
    try {
      return probe.inPage(BusyPage.state(start)).asInt();
    } catch (IllegalStateException left) {
      return 0;
    }
  }

  private String reason(String line) {
    return line.startsWith("Timeout")
        ? "it was not loaded within %d ms, because the server does not answer or something in the page is still loading"
            .formatted(actor.limit().toMillis())
        : line;
  }

  @Override
  public void click(Locator target) {
    actor.perform(
        target,
        "to be clicked",
        (element, limit) -> {
          pointing.press(target, "to be clicked", element, limit);
          return true;
        });
  }

  @Override
  public void fill(Locator target, String value) {
    fields.fill(target, value);
  }

  @Override
  public void type(Locator target, String value) {
    fields.type(target, value);
  }

  @Override
  public void select(Locator target, String option) {
    fields.select(target, option);
  }

  @Override
  public void check(Locator target, boolean on) {
    fields.check(target, on);
  }

  @Override
  public void press(Optional<Locator> target, String key) {
    if (target.isEmpty()) {
      actor.guarded(
          "pressing a key",
          () -> {
            page.keyboard().press(key);
            return true;
          });
      return;
    }
    actor.perform(
        target.get(),
        "to be pressed a key on",
        (element, limit) -> {
          element.press(key, new com.microsoft.playwright.Locator.PressOptions().setTimeout(limit));
          return true;
        });
  }

  @Override
  public void upload(Locator target, Path file) {
    fields.upload(target, file);
  }

  @Override
  public void hover(Locator target) {
    actor.perform(
        target,
        "to be hovered over",
        (element, limit) -> {
          element.hover(new com.microsoft.playwright.Locator.HoverOptions().setTimeout(limit));
          return true;
        });
  }

  @Override
  public void scrollTo(Locator target) {
    actor.perform(
        target,
        "to be scrolled to",
        (element, limit) -> {
          wheel.to(element, Duration.ofMillis((long) limit));
          return true;
        });
  }

  @Override
  public void scrollBy(int x, int y) {
    actor.guarded(
        "scrolling",
        () -> {
          wheel.by(x, y, actor.limit());
          return true;
        });
  }

  @Override
  public void waitFor(Locator target, ElementState state) {
    new States(actor).await(target, state);
  }

  @Override
  public String text(Locator target) {
    return actor.perform(
        target,
        "to be read",
        (element, limit) ->
            String.valueOf(
                element.evaluate(
                    TEXT,
                    null,
                    new com.microsoft.playwright.Locator.EvaluateOptions().setTimeout(limit))));
  }

  @Override
  public String bodyText() {
    return probe.inProbeWorld(BODY_TEXT, actor.limit()).asText();
  }

  @Override
  public String url() {
    return page.url();
  }

  @Override
  public void setViewport(int width, int height) {
    device =
        new Device(
            device.id(),
            width,
            height,
            device.pixelRatio(),
            device.mobile(),
            device.touch(),
            device.userAgent());
    if (emulated) {
      emulation.resize(device);
    } else {
      actor.guarded(
          "resizing the viewport",
          () -> {
            page.setViewportSize(width, height);
            return true;
          });
    }
  }

  @Override
  public void useDevice(Device next) {
    device = next;
    emulated = true;
    emulation.show(next);
    finger.setTouch(next.touch());
  }

  @Override
  public byte[] screenshot() {
    if (!ours && !emulated) {
      return actor.guarded("taking a picture", () -> page.screenshot(UNTOUCHED));
    }
    AtomicReference<String> data = new AtomicReference<>("");
    if (!actor.waitUntil(() -> pictured(data), actor.limit())) {
      throw new StepFailure(
          "taking a picture failed: the page gave none for " + actor.limit().toMillis() + " ms");
    }
    return Base64.getDecoder().decode(data.get());
  }

  /** A page that is being left gives no picture until the next document has come. */
  private boolean pictured(AtomicReference<String> data) {
    try {
      data.set(
          Json.text(
              instruments
                  .main()
                  .call(
                      "Page.captureScreenshot",
                      Json.object("format", "png", "optimizeForSpeed", true)),
              "data"));
      return true;
    } catch (ProtocolFailure leaving) {
      return false;
    }
  }

  @Override
  public Picture picture() {
    return LayoutCapture.picture(
        (method, parameters) ->
            Json.jackson(Optional.of(instruments.main().call(method, Json.of(parameters)))),
        this::screenshot);
  }

  @Override
  public List<FrameAnswer> callProbe(String function, JsonNode argument) {
    return probe.call(function, argument, actor.limit());
  }

  @Override
  public JsonNode evaluate(String expression) {
    return probe.inPage(expression);
  }

  @Override
  public List<Cookie> cookies() {
    return actor.guarded(
        "reading the cookies",
        () ->
            page.context().cookies().stream()
                .map(cookie -> new Cookie(cookie.domain, cookie.path, cookie.name, cookie.value))
                .toList());
  }

  @Override
  public void setTimeLimit(Duration limit) {
    actor.setLimit(limit);
  }

  @Override
  public boolean waitUntil(BooleanSupplier condition, Duration limit) {
    return actor.waitUntil(condition, limit);
  }

  @Override
  public void close() {
    if (!ours && !instruments.main().isDead()) {
      Closing.quietly(probe::stop);
    }
    instruments.close();
    if (ours) {
      Closing.quietly(page.context()::close);
    }
  }
}
