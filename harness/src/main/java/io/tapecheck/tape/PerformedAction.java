package io.tapecheck.tape;

import java.util.List;
import java.util.Optional;

/**
 * Something that the user did, or that a script did to a field, as the page probe saw it happen in
 * the browser.
 *
 * @param index from 0
 * @param kind what it was
 * @param start by the page's clock, milliseconds since the epoch
 * @param end the same; later than start for scrolling, which lasts, and for what a script wrote,
 *     which is seen some time after it happened
 * @param target the element; for scrolling of a document its root element
 * @param trusted whether the browser itself dispatched the event
 * @param x scroll position afterwards, for scrolling
 * @param y scroll position afterwards, for scrolling
 * @param checked state afterwards, for checkboxes and radio buttons
 * @param otherPaths under which the element was found as well while it lasted, because the page
 *     around it changed
 * @param incidental whether it is no fact that a recording must tell: nobody could see it, because
 *     the element was hidden, or gone before anybody could look; or a text field followed its caret
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
    Optional<Boolean> checked,
    List<String> otherPaths,
    boolean incidental) {

  public PerformedAction {
    otherPaths = otherPaths == null ? List.of() : List.copyOf(otherPaths);
  }

  /** What was done. */
  public enum Kind {
    CLICK,
    INPUT,
    SCROLL,
    /** A script changed what a field holds; no user did. */
    WRITE
  }

  /** Whether a path names the element, then or while the action lasted. */
  public boolean isOn(String path) {
    return path.equals(target.path()) || otherPaths.contains(path);
  }
}
