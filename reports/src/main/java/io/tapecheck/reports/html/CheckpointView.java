package io.tapecheck.reports.html;

import io.tapecheck.reports.redaction.Box;
import io.tapecheck.reports.redaction.PictureRedaction;
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
    Optional<Picture> live,
    Optional<Picture> replayed,
    List<FindingView> differences) {

  /**
   * A picture in which secrets were painted over.
   *
   * @param src address from the session's page
   * @param alt what it shows
   * @param width in pixels
   * @param height in pixels
   * @param labelSize size of the labels in per cent of the picture's width
   * @param veils labels over what was painted over
   */
  public record Picture(
      String src, String alt, int width, int height, String labelSize, List<Veil> veils) {

    static Picture of(String src, String alt, PictureRedaction.Redacted copied, int pageWidth) {
      return new Picture(
          src,
          alt,
          copied.width(),
          copied.height(),
          percent(13, Math.max(1, pageWidth)),
          copied.hidden().stream().map(box -> veil(box, copied, pageWidth)).toList());
    }

    private static Veil veil(Box box, PictureRedaction.Redacted picture, int pageWidth) {
      double scale = (double) picture.width() / Math.max(1, pageWidth);
      boolean fits =
          box.width() >= box.canary().length() * 8.2 * scale && box.height() >= 15 * scale;
      return new Veil(
          box.canary(),
          fits,
          percent(box.left(), picture.width()),
          percent(box.top(), picture.height()),
          percent(box.width(), picture.width()),
          percent(box.height(), picture.height()));
    }

    private static String percent(double part, double whole) {
      return String.format(Locale.ROOT, "%.3f", 100 * part / whole);
    }
  }

  /**
   * A label over a part of a picture; lengths in per cent.
   *
   * @param canary id of what is hidden there
   * @param fits whether the id can be read inside
   */
  public record Veil(
      String canary, boolean fits, String left, String top, String width, String height) {}
}
