package io.tapecheck.browser.limits;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.BrowserDied;
import io.tapecheck.browser.Cookie;
import io.tapecheck.browser.Device;
import io.tapecheck.browser.FrameAnswer;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.Picture;
import io.tapecheck.browser.StepFailure;
import io.tapecheck.scenario.ElementState;
import io.tapecheck.scenario.Locator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A page each of whose calls has a limit. Drivers have limits of their own for what they wait for;
 * these here are for a page or browser that does not answer at all.
 */
final class LimitedPage implements LivePage {

  /** What finding out why an action failed may take beyond the action's own time. */
  private static final Duration DIAGNOSIS = Duration.ofSeconds(5);

  /** A user types a character in less. */
  private static final Duration CHARACTER = Duration.ofMillis(200);

  /** A page that is not too busy says that it is there in less. */
  private static final Duration LONGEST_PING = Duration.ofSeconds(10);

  /** Writing down a page of 200,000 elements takes less. */
  private static final Duration LOOK = Duration.ofSeconds(120);

  private static final Duration PICTURE = Duration.ofSeconds(30);

  private static final Duration SCRIPT = Duration.ofSeconds(60);

  /** A page that has answered so lately, and had nothing done to it since, is still there. */
  private static final Duration LATELY = Duration.ofMillis(500);

  private final LivePage page;
  private final CallLimits limits;
  private final Runnable end;
  private Duration timeLimit = Duration.ofSeconds(10);

  /** When it answered last, by {@link System#nanoTime}; empty once something was done to it. */
  private Optional<Long> answered = Optional.empty();

  /**
   * @param end closes the page within a limit
   */
  LimitedPage(LivePage page, CallLimits limits, Runnable end) {
    this.page = page;
    this.limits = limits;
    this.end = end;
  }

  @Override
  public void open(String url) {
    // what is large gets its time twice more while it grows
    run(timeLimit.multipliedBy(3).plus(DIAGNOSIS), "opening a page", () -> page.open(url));
  }

  @Override
  public void click(Locator target) {
    act("clicking", () -> page.click(target));
  }

  @Override
  public void fill(Locator target, String value) {
    act("filling a field", () -> page.fill(target, value));
  }

  @Override
  public void type(Locator target, String value) {
    Duration longest = timeLimit.multipliedBy(3).plus(CHARACTER.multipliedBy(value.length()));
    run(longest.plus(DIAGNOSIS), "typing into a field", () -> page.type(target, value));
  }

  @Override
  public void select(Locator target, String option) {
    act("choosing an option", () -> page.select(target, option));
  }

  @Override
  public void check(Locator target, boolean on) {
    act("checking a box", () -> page.check(target, on));
  }

  @Override
  public void press(Optional<Locator> target, String key) {
    act("pressing a key", () -> page.press(target, key));
  }

  @Override
  public void upload(Locator target, Path file) {
    act("giving a file", () -> page.upload(target, file));
  }

  @Override
  public void hover(Locator target) {
    act("hovering", () -> page.hover(target));
  }

  @Override
  public void scrollTo(Locator target) {
    act("scrolling", () -> page.scrollTo(target));
  }

  @Override
  public void scrollBy(int x, int y) {
    act("scrolling", () -> page.scrollBy(x, y));
  }

  @Override
  public void waitFor(Locator target, ElementState state) {
    act("waiting for an element", () -> page.waitFor(target, state));
  }

  @Override
  public String text(Locator target) {
    return limits.within(timeLimit.plus(DIAGNOSIS), "reading a text", () -> page.text(target));
  }

  @Override
  public String bodyText() {
    return limits.within(timeLimit.plus(DIAGNOSIS), "reading the page's text", page::bodyText);
  }

  @Override
  public String url() {
    return limits.within(timeLimit.plus(DIAGNOSIS), "asking for the address", page::url);
  }

  @Override
  public void setViewport(int width, int height) {
    run(PICTURE, "resizing the viewport", () -> page.setViewport(width, height));
  }

  @Override
  public void useDevice(Device device) {
    run(PICTURE, "changing the device", () -> page.useDevice(device));
  }

  @Override
  public byte[] screenshot() {
    return limits.within(PICTURE, "taking a picture", page::screenshot);
  }

  @Override
  public Picture picture() {
    ping();
    Picture picture = limits.within(PICTURE.multipliedBy(2), "taking a picture", page::picture);
    answered = Optional.of(System.nanoTime());
    return picture;
  }

  @Override
  public List<FrameAnswer> callProbe(String function, JsonNode argument) {
    ping();
    List<FrameAnswer> answers =
        limits.within(
            timeLimit.plus(LOOK), "looking at the page", () -> page.callProbe(function, argument));
    answered = Optional.of(System.nanoTime());
    return answers;
  }

  @Override
  public JsonNode evaluate(String expression) {
    answered = Optional.empty(); // a script may leave another one running
    return limits.within(SCRIPT, "running a script", () -> page.evaluate(expression));
  }

  @Override
  public List<Cookie> cookies() {
    return limits.within(PICTURE, "reading the cookies", page::cookies);
  }

  @Override
  public void setTimeLimit(Duration limit) {
    timeLimit = limit;
    page.setTimeLimit(limit);
  }

  @Override
  public boolean waitUntil(BooleanSupplier condition, Duration limit) {
    return limits.within(
        limit.plus(timeLimit).plus(DIAGNOSIS).plus(DIAGNOSIS),
        "waiting",
        () -> page.waitUntil(condition, limit));
  }

  @Override
  public void close() {
    end.run();
  }

  /**
   * Writing a large page down may take long, and so a page that hangs is found out by a question
   * that takes no time. What is refused, as of a page that is just being left, is an answer too.
   */
  private void ping() {
    if (answered.filter(when -> System.nanoTime() - when < LATELY.toNanos()).isPresent()) {
      return;
    }
    Duration limit = timeLimit.compareTo(LONGEST_PING) < 0 ? timeLimit : LONGEST_PING;
    try {
      limits.within(limit.plus(DIAGNOSIS), "asking whether it is there", () -> page.evaluate("1"));
    } catch (StepFailure | BrowserDied e) {
      throw e;
    } catch (RuntimeException e) {
      System.getLogger(LimitedPage.class.getName())
          .log(System.Logger.Level.DEBUG, "refused to answer: " + e.getClass().getName());
    }
  }

  /** An action waits, acts, and finds out why it failed: each has the time limit once. */
  private void act(String what, Runnable action) {
    run(timeLimit.multipliedBy(2).plus(DIAGNOSIS), what, action);
  }

  private void run(Duration limit, String what, Runnable action) {
    answered = Optional.empty();
    Supplier<Boolean> done =
        () -> {
          action.run();
          return true;
        };
    boolean unused = limits.within(limit, what, done);
  }
}
