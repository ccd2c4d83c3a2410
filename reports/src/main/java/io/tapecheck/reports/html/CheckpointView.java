package io.tapecheck.reports.html;

import io.tapecheck.reports.redaction.Box;
import io.tapecheck.reports.redaction.CopiedPicture;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A checkpoint with its pictures.
 *
 * @param name the checkpoint's name
 * @param stage its stage
 * @param time milliseconds since the start
 * @param moment the same for people
 * @param live picture of the live page
 * @param replayed picture of the replay
 * @param differences findings about this checkpoint
 */
public record CheckpointView(
    String name,
    String stage,
    long time,
    String moment,
    Shown live,
    Shown replayed,
    List<FindingView> differences) {

  /**
   * A picture, or why there is none.
   *
   * @param missing why; blank when there is one
   */
  public record Shown(Optional<Picture> picture, String missing) {

    static Shown of(Picture picture) {
      return new Shown(Optional.of(picture), "");
    }

    static Shown nothing(String why) {
      return new Shown(Optional.empty(), why);
    }
  }

  /**
   * A picture in which secrets were painted over.
   *
   * @param src address from the session's page
   * @param alt what it shows
   * @param width in pixels
   * @param height in pixels
   * @param veils labels over what was painted over
   */
  public record Picture(String src, String alt, int width, int height, List<Veil> veils) {

    static Picture of(String src, String alt, CopiedPicture.Redacted copied) {
      return new Picture(
          src,
          alt,
          copied.width(),
          copied.height(),
          copied.hidden().stream().map(box -> Veil.over(box, copied)).toList());
    }
  }

  /**
   * A label over a part of a picture; lengths in per cent of the picture's, the letters' size of
   * its width.
   *
   * @param canary id of what is hidden there, or what it is that cannot be read: canvas, image,
   *     frame …
   */
  public record Veil(
      String canary, String left, String top, String width, String height, String letters) {

    /** Width of a letter, in parts of its height. */
    private static final double LETTER = 0.64;

    static Veil over(Box box, CopiedPicture.Redacted picture) {
      double fitting = Math.min(box.height() * 0.8, box.width() / (LETTER * box.canary().length()));
      return new Veil(
          box.canary(),
          percent(box.left(), picture.width()),
          percent(box.top(), picture.height()),
          percent(box.width(), picture.width()),
          percent(box.height(), picture.height()),
          percent(fitting, picture.width()));
    }

    private static String percent(double part, double whole) {
      return String.format(Locale.ROOT, "%.3f", 100 * part / whole);
    }
  }
}
