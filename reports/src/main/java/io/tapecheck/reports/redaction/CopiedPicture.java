package io.tapecheck.reports.redaction;

import java.util.List;

/** What came of a picture that was to be copied into a report. */
public sealed interface CopiedPicture {

  /**
   * It was copied.
   *
   * @param width in pixels
   * @param height in pixels
   * @param hidden what was painted over, in the picture's pixels
   */
  record Redacted(int width, int height, List<Box> hidden) implements CopiedPicture {
    public Redacted {
      hidden = List.copyOf(hidden);
    }
  }

  /**
   * It was left out.
   *
   * @param why in a sentence
   */
  record LeftOut(String why) implements CopiedPicture {}
}
