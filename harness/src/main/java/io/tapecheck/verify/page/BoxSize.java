package io.tapecheck.verify.page;

import java.util.List;

/** Compares how large an element is, live and in a replay. */
public final class BoxSize {

  /** Pixels by which positions and sizes may differ. */
  public static final double TOLERANCE = 2;

  private BoxSize() {}

  /** Whether both boxes are known: left, top, width and height. */
  public static boolean known(List<Double> live, List<Double> shown) {
    return live.size() >= 4 && shown.size() >= 4;
  }

  /** Whether the widths are the same. */
  public static boolean sameWidth(List<Double> live, List<Double> shown) {
    return near(live.get(2), shown.get(2));
  }

  /** Whether the heights are the same. */
  public static boolean sameHeight(List<Double> live, List<Double> shown) {
    return near(live.get(3), shown.get(3));
  }

  /** Whether two figures in pixels are the same. */
  public static boolean near(double one, double other) {
    return Math.abs(one - other) <= TOLERANCE;
  }
}
