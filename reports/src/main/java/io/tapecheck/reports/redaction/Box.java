package io.tapecheck.reports.redaction;

/**
 * A rectangle of a page to be hidden.
 *
 * @param canary id of the canary that it holds
 * @param left in CSS pixels from the left edge of the page's viewport
 * @param top in CSS pixels from the top edge of the page's viewport
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
public record Box(String canary, double left, double top, double width, double height) {

  /** The box on a picture, or one that holds it and a little more, in whole pixels. */
  Box scaled(double scale, double scrolledBy) {
    return new Box(canary, left * scale, (top + scrolledBy) * scale, width * scale, height * scale);
  }
}
