package io.tapecheck.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a picture of a page shows where, as the browser's layout tells: texts of closed shadow
 * roots, generated content and markers too, and what is made of pixels that nobody can read.
 *
 * @param runs texts in the order of the document
 * @param surfaces what shows something other than text
 * @param whole why nothing can be said of where things stand; empty when it can
 */
public record PictureLayout(List<Run> runs, List<Surface> surfaces, List<String> whole) {

  public PictureLayout {
    runs = List.copyOf(runs);
    surfaces = List.copyOf(surfaces);
    whole = List.copyOf(whole);
  }

  /** Of a picture of which nothing is known but why. */
  public static PictureLayout unknown(String why) {
    return new PictureLayout(List.of(), List.of(), List.of(why));
  }

  /**
   * A text as it is rendered.
   *
   * @param text after text transformation; of a field its value and what stands in for it
   * @param areas its boxes, with what shadows and filters add
   */
  public record Run(String text, List<Area> areas) {
    public Run {
      areas = List.copyOf(areas);
    }
  }

  /**
   * Something whose pixels may show anything.
   *
   * @param kind what it is: canvas, video, image, background, frame, field …
   * @param sources addresses of the pictures that it shows; empty when it draws by itself
   * @param area where it stands
   */
  public record Surface(String kind, List<String> sources, Area area) {
    public Surface {
      sources = List.copyOf(sources);
    }
  }

  /** A rectangle in CSS pixels from the left upper corner of the picture. */
  public record Area(double left, double top, double width, double height) {

    /** The smallest that holds both. */
    public Area and(Area other) {
      double right = Math.max(left + width, other.left + other.width);
      double bottom = Math.max(top + height, other.top + other.height);
      double x = Math.min(left, other.left);
      double y = Math.min(top, other.top);
      return new Area(x, y, right - x, bottom - y);
    }

    /** What both have in common, which may have no size. */
    public Area within(Area other) {
      double x = Math.max(left, other.left);
      double y = Math.max(top, other.top);
      double right = Math.min(left + width, other.left + other.width);
      double bottom = Math.min(top + height, other.top + other.height);
      return new Area(x, y, Math.max(0, right - x), Math.max(0, bottom - y));
    }

    /** Grown to all sides. */
    public Area grown(double by) {
      return new Area(left - by, top - by, width + 2 * by, height + 2 * by);
    }

    public boolean isEmpty() {
      return width <= 0 || height <= 0;
    }
  }

  /**
   * What a picture may show that was taken between two looks: what moved covers its way, what came
   * or went counts.
   */
  public PictureLayout and(PictureLayout later) {
    if (equals(later)) {
      return this;
    }
    boolean same = texts().equals(later.texts());
    List<Run> all = new ArrayList<>();
    for (int i = 0; same && i < runs.size(); i++) {
      all.add(joined(runs.get(i), later.runs.get(i)));
    }
    return new PictureLayout(
        same ? all : both(runs, later.runs),
        both(surfaces, later.surfaces),
        both(whole, later.whole));
  }

  private List<String> texts() {
    return runs.stream().map(Run::text).toList();
  }

  private static Run joined(Run one, Run other) {
    if (one.areas.size() != other.areas.size()) {
      return new Run(one.text, both(one.areas, other.areas));
    }
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < one.areas.size(); i++) {
      areas.add(one.areas.get(i).and(other.areas.get(i)));
    }
    return new Run(one.text, areas);
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }
}
