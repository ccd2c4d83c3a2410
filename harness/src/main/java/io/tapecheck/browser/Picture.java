package io.tapecheck.browser;

import io.tapecheck.tape.PictureLayout;

/**
 * A picture of a page, and what it shows where, looked at before it was taken and after.
 *
 * @param png PNG of the viewport, in device pixels
 * @param layout what it shows; where that cannot be told, why
 */
@SuppressWarnings("ArrayRecordComponent") // it is handed on and never compared
public record Picture(byte[] png, PictureLayout layout) {

  /** Takes a picture. */
  public static Picture of(LivePage page) {
    PictureLayout before = layout(page);
    byte[] png = page.screenshot();
    return new Picture(png, before).seenAgain(page);
  }

  /** What moved meanwhile covers its way. */
  private Picture seenAgain(LivePage page) {
    return new Picture(png, layout.and(layout(page)));
  }

  private static PictureLayout layout(LivePage page) {
    try {
      return page.layout();
    } catch (BrowserDied | OutOfTime ended) {
      throw ended;
    } catch (RuntimeException refused) {
      // a picture is taken all the same; a report leaves it out
      return PictureLayout.unknown("The browser did not tell the page's layout.");
    }
  }
}
