package io.tapecheck.reports.redaction;

import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.PictureLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

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

  /** Pixels of a picture that are read at most: four times a screen of 8K would be more. */
  private static final long MOST_PIXELS = 128L << 20;

  private final PictureSecrets secrets;

  public PictureRedaction(PictureSecrets secrets) {
    this.secrets = secrets;
  }

  /**
   * Copies a picture.
   *
   * @param picture PNG of a page
   * @param page the same page, written down
   * @param layout what the picture shows where, if the tape tells
   * @param copy file to be written, unless the picture is left out
   * @throws IOException when the copy cannot be written
   */
  public CopiedPicture copy(
      Path picture, PageSnapshot page, Optional<PictureLayout> layout, Path copy)
      throws IOException {
    if (layout.isEmpty()) {
      return new CopiedPicture.LeftOut(
          "The tape does not say what the picture shows where, as tapes of older versions do not.");
    }
    if (!layout.get().whole().isEmpty()) {
      return new CopiedPicture.LeftOut(layout.get().whole().get(0));
    }
    Optional<BufferedImage> read = read(picture);
    if (read.isEmpty()) {
      return new CopiedPicture.LeftOut("The picture cannot be read.");
    }
    // What is written are pixels: nothing of the old file (texts, thumbnails) comes along.
    BufferedImage image = plain(read.get());
    double scale = (double) image.getWidth() / Math.max(1, page.width());
    boolean wholePage = image.getHeight() > Math.ceil(page.height() * scale) + 1;
    double scrolled = wholePage && page.scroll().size() == 2 ? page.scroll().get(1) : 0;
    List<Box> hidden = new ArrayList<>();
    for (Box box : secrets.boxes(page, layout.get())) {
      paint(image, box.scaled(scale, scrolled), MARGIN * scale).ifPresent(hidden::add);
    }
    ImageIO.write(image, "png", copy.toFile());
    return new CopiedPicture.Redacted(image.getWidth(), image.getHeight(), hidden);
  }

  private static Optional<BufferedImage> read(Path picture) {
    try (ImageInputStream in = ImageIO.createImageInputStream(picture.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
      if (in == null || !readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        boolean bounded = (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
        return bounded ? Optional.of(reader.read(0)) : Optional.empty();
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      // A page may end while it is pictured; a broken picture is left out and said to be missing.
      return Optional.empty();
    }
  }

  /** Browsers write three bytes for a pixel; whatever else comes is made so, which takes longer. */
  private static BufferedImage plain(BufferedImage read) {
    if (read.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      return read;
    }
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
