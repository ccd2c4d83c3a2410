package io.tapecheck.scenario;

import java.util.Optional;

/** What a step does: one user action or one expectation. */
public sealed interface Action {

  /** What this puts into a field, if it types. */
  default Optional<Text> typed() {
    if (this instanceof Fill fill) {
      return Optional.of(fill.value());
    }
    return this instanceof Type type ? Optional.of(type.value()) : Optional.empty();
  }

  /** Whether this only looks and changes nothing. */
  default boolean isExpectation() {
    return this instanceof WaitFor
        || this instanceof ExpectText
        || this instanceof ExpectUrl
        || this instanceof ExpectVisible
        || this instanceof TakeCheckpoint;
  }

  /** Opens a URL, relative to the application's base URL unless absolute. */
  record Open(Text url) implements Action {}

  /** Clicks, or taps on a touch device. */
  record Click(Locator target) implements Action {}

  /** Replaces the text of a field. */
  record Fill(Locator target, Text value) implements Action {}

  /** Types into a field key by key, after what it holds already. */
  record Type(Locator target, Text value) implements Action {}

  /** Chooses the option with this label or value. */
  record Select(Locator target, Text option) implements Action {}

  /** Brings a checkbox, radio button or switch into a state. */
  record Check(Locator target, boolean on) implements Action {}

  /**
   * Presses a key by its W3C name ({@code Enter}, {@code Tab}, {@code ArrowDown}, {@code a}), on
   * the focused element without a target.
   */
  record Press(Optional<Locator> target, String key) implements Action {}

  /** Gives a file to a file field; the path is relative to the scenario file. */
  record Upload(Locator target, String file) implements Action {}

  /** Moves the pointer over an element. */
  record Hover(Locator target) implements Action {}

  /** Scrolls an element into view, or without a target the page by a distance in CSS pixels. */
  record Scroll(Optional<Locator> target, int byX, int byY) implements Action {}

  /** Waits until an element is in a state. */
  record WaitFor(Locator target, ElementState state) implements Action {}

  /** Expects that an element, or without a target the page, holds a text. */
  record ExpectText(Optional<Locator> target, Text text) implements Action {}

  /**
   * Expects that the URL's path matches: {@code *} stands for anything but a slash, {@code **} for
   * anything.
   */
  record ExpectUrl(Text pattern) implements Action {}

  /** Expects that an element is visible. */
  record ExpectVisible(Locator target) implements Action {}

  /** Writes the live page down. */
  record TakeCheckpoint(String name) implements Action {}

  /** Changes the size of the viewport, in CSS pixels. */
  record UseViewport(int width, int height) implements Action {}

  /** Emulates another device from here on. */
  record UseDevice(String device) implements Action {}
}
