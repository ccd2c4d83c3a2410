package io.tapecheck.reports.redaction;

import io.tapecheck.tape.PageSnapshot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Copies pictures of pages and paints over every element that shows a canary. Pixels are written
 * directly, so that it works where no fonts and no graphics libraries are installed.
 */
public final class PictureRedaction {

  private static final int LINE = 0xffb9b4a8;
  private static final int GROUND = 0xffe4e0d6;
  private static final int EDGE = 0xff8d877a;

  /** Distance between the lines of the hatching, in pixels. */
  private static final int HATCHING = 9;

  /** Borders of frames and rounded boxes shift what is seen by up to this many CSS pixels. */
  private static final double MARGIN = 3;

  private final Redaction redaction;

  public PictureRedaction(Redaction redaction) {
    this.redaction = redaction;
  }

  /**
   * A picture that was copied.
   *
   * @param width in pixels
   * @param height in pixels
   * @param hidden what was painted over, in the picture's pixels
   */
  public record Redacted(int width, int height, List<Box> hidden) {
    public Redacted {
      hidden = List.copyOf(hidden);
    }
  }

  /**
   * Copies a picture.
   *
   * @param picture PNG of a page
   * @param page the same page, written down
   * @param copy file to be written
   * @return empty, and nothing written, when the picture cannot be read
   * @throws IOException when the copy cannot be written
   */
  public Optional<Redacted> copy(Path picture, PageSnapshot page, Path copy) throws IOException {
    Optional<BufferedImage> read = read(picture);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    // A new picture: nothing of the old file (texts, thumbnails) comes along.
    BufferedImage image = fresh(read.get());
    double scale = (double) image.getWidth() / Math.max(1, page.width());
    boolean wholePage = image.getHeight() > Math.ceil(page.height() * scale) + 1;
    double scrolled = wholePage && page.scroll().size() == 2 ? page.scroll().get(1) : 0;
    List<Box> hidden = new ArrayList<>();
    for (Box box : SecretBoxes.of(page, redaction)) {
      paint(image, box.scaled(scale, scrolled), MARGIN * scale).ifPresent(hidden::add);
    }
    ImageIO.write(image, "png", copy.toFile());
    return Optional.of(new Redacted(image.getWidth(), image.getHeight(), hidden));
  }

  private static Optional<BufferedImage> read(Path picture) {
    try {
      return Optional.ofNullable(ImageIO.read(picture.toFile()));
    } catch (IOException broken) {
      // A page may end while it is pictured; a broken picture is left out and said to be missing.
      return Optional.empty();
    }
  }

  private static BufferedImage fresh(BufferedImage read) {
    int width = read.getWidth();
    int height = read.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, read.getRGB(0, 0, width, height, null, 0, width), 0, width);
    return image;
  }

  private static Optional<Box> paint(BufferedImage image, Box box, double margin) {
    int left = (int) Math.max(0, Math.floor(box.left() - margin));
    int top = (int) Math.max(0, Math.floor(box.top() - margin));
    int right = (int) Math.min(image.getWidth(), Math.ceil(box.left() + box.width() + margin));
    int bottom = (int) Math.min(image.getHeight(), Math.ceil(box.top() + box.height() + margin));
    if (left >= right || top >= bottom) {
      return Optional.empty();
    }
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        boolean edge = x == left || x == right - 1 || y == top || y == bottom - 1;
        image.setRGB(x, y, edge ? EDGE : (x + y) % HATCHING == 0 ? LINE : GROUND);
      }
    }
    return Optional.of(
        new Box(box.canary(), left, top, (double) right - left, (double) bottom - top));
  }
}
