package io.tapecheck.tape;

import java.util.Optional;

/**
 * Something that the user did, as the page probe saw it happen in the browser.
 *
 * @param index from 0
 * @param kind what it was
 * @param start by the page's clock, milliseconds since the epoch
 * @param end the same; later than start for scrolling, which lasts
 * @param target the element; for scrolling of a document its root element
 * @param trusted whether the browser itself dispatched the event
 * @param x scroll position afterwards, for scrolling
 * @param y scroll position afterwards, for scrolling
 * @param checked state afterwards, for checkboxes and radio buttons
 */
public record PerformedAction(
    int index,
    Kind kind,
    long start,
    long end,
    Target target,
    boolean trusted,
    Optional<Integer> x,
    Optional<Integer> y,
    Optional<Boolean> checked) {

  /** What was done. */
  public enum Kind {
    CLICK,
    INPUT,
    SCROLL
  }
}
