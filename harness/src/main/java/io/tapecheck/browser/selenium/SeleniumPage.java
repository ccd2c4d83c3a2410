package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.BrowserDied;
import io.tapecheck.browser.Cookie;
import io.tapecheck.browser.Device;
import io.tapecheck.browser.FrameAnswer;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.Picture;
import io.tapecheck.browser.StepFailure;
import io.tapecheck.browser.layout.LayoutCapture;
import io.tapecheck.scenario.ElementState;
import io.tapecheck.scenario.Locator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A page driven by WebDriver BiDi. */
final class SeleniumPage implements LivePage {

  private static final Logger LOG = Logger.getLogger(SeleniumPage.class.getName());

  private final PageContext page;
  private final DeviceEmulation emulation;
  private final ProbeCalls probe;
  private final Aim aim;
  private final Gestures gestures;
  private final Fields fields;
  private final Scrolling scrolling;
  private final AcrossNavigations navigations;
  private final Runnable release;

  /**
   * @param world name of the world that the probe lives in
   * @param release closes the page or lets it go
   */
  SeleniumPage(PageContext page, DeviceEmulation emulation, String world, Runnable release) {
    this.page = page;
    this.emulation = emulation;
    this.release = release;
    this.probe = new ProbeCalls(page, world);
    this.aim = new Aim(page);
    this.gestures = new Gestures(page);
    this.fields = new Fields(page, aim, gestures);
    this.scrolling = new Scrolling(page, aim, gestures);
    this.navigations = new AcrossNavigations(aim::limit);
  }

  @Override
  public void open(String url) {
    Navigation.open(page, url, aim.limit());
  }

  @Override
  public void click(Locator target) {
    navigations.run("clicking " + target, () -> point(aim.forPointing(target, "to be clicked")));
  }

  private void point(Sighting target) {
    if (emulation.device().touch()) {
      gestures.tap(target);
    } else {
      gestures.click(target);
    }
  }

  @Override
  public void fill(Locator target, String value) {
    navigations.run("filling " + target, () -> fields.fill(target, value));
  }

  @Override
  public void type(Locator target, String value) {
    navigations.run("typing into " + target, () -> fields.type(target, value));
  }

  @Override
  public void select(Locator target, String option) {
    navigations.run("choosing from " + target, () -> fields.select(target, option));
  }

  @Override
  public void check(Locator target, boolean on) {
    navigations.run("checking " + target, () -> checkNow(target, on));
  }

  private void checkNow(Locator target, boolean on) {
    Sighting before = aim.forPointing(target, on ? "to be checked" : "to be unchecked");
    JsonNode checked = before.report().path("checked");
    if (checked.isNull()) {
      throw new StepFailure(target + " is nothing that can be checked");
    }
    if (checked.asBoolean() == on) {
      return;
    }
    point(before);
    boolean became =
        Patience.until(
            () -> aim.forLooking(target, "to be seen after the click").is("checked") == on,
            aim.limit());
    if (!became) {
      throw new StepFailure(target + " did not change when it was clicked");
    }
  }

  @Override
  public void press(Optional<Locator> target, String key) {
    navigations.run(
        "pressing a key",
        () ->
            target.ifPresentOrElse(
                element -> fields.press(element, key), () -> gestures.press(page.id(), key)));
  }

  @Override
  public void upload(Locator target, Path file) {
    navigations.run(
        "giving a file to " + target,
        () -> Uploads.give(page, aim.forLooking(target, "to be given a file"), file));
  }

  @Override
  public void hover(Locator target) {
    navigations.run(
        "hovering over " + target,
        () -> gestures.hover(aim.forPointing(target, "to be hovered over")));
  }

  @Override
  public void scrollTo(Locator target) {
    navigations.run("scrolling to " + target, () -> scrolling.to(target));
  }

  @Override
  public void scrollBy(int x, int y) {
    navigations.run("scrolling", () -> scrolling.by(x, y));
  }

  @Override
  public void waitFor(Locator target, ElementState state) {
    aim.forState(target, state);
  }

  @Override
  public String text(Locator target) {
    return aim.forLooking(target, "to be read").text();
  }

  @Override
  public String bodyText() {
    return navigations.perform(
        "reading the page",
        () ->
            PageFunctions.call(page, page.id(), "renderedText()", PageContext.arguments())
                .path("value")
                .asText());
  }

  @Override
  public String url() {
    return navigations.perform("reading the URL", () -> page.tree().path("url").asText());
  }

  @Override
  public void setViewport(int width, int height) {
    navigations.run(
        "resizing the viewport",
        () -> {
          emulation.resize(width, height);
          PageFunctions.call(page, page.id(), "await nextFrame()", PageContext.arguments());
        });
  }

  @Override
  public void useDevice(Device device) {
    emulation.use(device);
  }

  @Override
  public byte[] screenshot() {
    JsonNode picture =
        navigations.perform(
            "taking a picture",
            () ->
                page.debug(
                    "Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", true)));
    return Base64.getDecoder().decode(picture.path("data").asText());
  }

  @Override
  public Picture picture() {
    return LayoutCapture.picture(page::debug, this::screenshot);
  }

  @Override
  public List<FrameAnswer> callProbe(String function, JsonNode argument) {
    return navigations.perform(
        "asking the probe", () -> probe.call(function, argument, aim.limit()));
  }

  @Override
  public JsonNode evaluate(String expression) {
    try {
      return page.evaluate(expression, Duration.ofSeconds(60));
    } catch (CommandFailure failure) {
      throw new IllegalStateException("the page's script failed: " + failure.getMessage(), failure);
    }
  }

  @Override
  public List<Cookie> cookies() {
    List<Cookie> cookies = new ArrayList<>();
    JsonNode told;
    try {
      told = page.debug("Network.getAllCookies", Map.of());
    } catch (CommandFailure failure) {
      throw new IllegalStateException("the browser did not tell its cookies", failure);
    }
    for (JsonNode cookie : told.path("cookies")) {
      cookies.add(
          new Cookie(
              cookie.path("domain").asText(),
              cookie.path("path").asText(),
              cookie.path("name").asText(),
              cookie.path("value").asText()));
    }
    return cookies;
  }

  @Override
  public void setTimeLimit(Duration limit) {
    aim.setLimit(limit);
  }

  @Override
  public boolean waitUntil(BooleanSupplier condition, Duration limit) {
    boolean came = Patience.until(condition, limit);
    if (!came) {
      page.session().bidi().requireOpen();
    }
    return came;
  }

  @Override
  public void close() {
    try {
      release.run();
    } catch (BrowserDied | CommandFailure gone) {
      LOG.log(Level.FINE, "the page was gone before it was closed", gone);
    }
  }
}
