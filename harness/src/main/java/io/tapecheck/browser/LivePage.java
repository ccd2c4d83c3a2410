package io.tapecheck.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.scenario.ElementState;
import io.tapecheck.scenario.Locator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A page that is being driven. Confined to the thread that opened it.
 *
 * <p>Every action waits until its target is there exactly once, visible, enabled, at rest and not
 * covered, up to the time limit, and otherwise throws {@link StepFailure} that says what was
 * awaited and what was seen instead.
 */
public interface LivePage extends AutoCloseable {

  /** Opens an absolute URL and waits until the document is loaded. */
  void open(String url);

  void click(Locator target);

  /** Replaces the text of a field by one input. */
  void fill(Locator target, String value);

  /** Types into a field key by key, after what it holds already. */
  void type(Locator target, String value);

  /** Chooses the option with this label, or else this value. */
  void select(Locator target, String option);

  void check(Locator target, boolean on);

  /** Presses a key by its W3C name, on the focused element without a target. */
  void press(Optional<Locator> target, String key);

  void upload(Locator target, Path file);

  void hover(Locator target);

  /** Scrolls an element into view by the wheel, as far as needed. */
  void scrollTo(Locator target);

  /** Scrolls the page by a distance in CSS pixels, with the wheel. */
  void scrollBy(int x, int y);

  /** Waits until the element is in the state. */
  void waitFor(Locator target, ElementState state);

  /**
   * The rendered text (inner text, or the value of a field) of an element that is there exactly
   * once.
   */
  String text(Locator target);

  /** The rendered text of the page's body, without frames. */
  String bodyText();

  /** The main frame's URL. */
  String url();

  void setViewport(int width, int height);

  /** Emulates another device from here on; needs {@link Capability#DEVICE_SWITCH}. */
  void useDevice(Device device);

  /** PNG of the viewport, in device pixels, taken without touching the DOM. */
  byte[] screenshot();

  /** A screenshot with what it shows where. */
  Picture picture();

  /**
   * Calls {@code tapecheckProbe.FUNCTION(argument)} in the main frame and in every frame of another
   * site; a promise is awaited. Frames of the same site are reached by the probe of the frame
   * around them. A frame that does not answer in time is passed over, and is among the answers as
   * {@linkplain FrameAnswer#isSilent silent}.
   */
  List<FrameAnswer> callProbe(String function, JsonNode argument);

  /**
   * Evaluates an expression in the page's own world of the main frame; a promise is awaited. For
   * replay, not for truth.
   */
  JsonNode evaluate(String expression);

  /** Every cookie that the page's browser context holds, of whatever site. */
  List<Cookie> cookies();

  /** How long actions and waits take at most; 10 s unless told otherwise. */
  void setTimeLimit(Duration limit);

  /**
   * Processes what the browser has reported until the condition holds or the limit is over; tells
   * which.
   */
  boolean waitUntil(java.util.function.BooleanSupplier condition, Duration limit);

  /**
   * Closes the page if the driver opened it; a page that was attached to stays open and is merely
   * let go.
   */
  @Override
  void close();
}
