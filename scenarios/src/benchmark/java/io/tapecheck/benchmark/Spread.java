package io.tapecheck.benchmark;

import java.util.List;
import java.util.Locale;

/** Least, middle and greatest of some measurements. */
record Spread(double min, double median, double max) {

  static Spread of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Spread(sorted.get(0), median, sorted.get(sorted.size() - 1));
  }

  /** A line of a table, with a format for one number. */
  String shown(String name, String format) {
    return String.format(
        Locale.ROOT,
        "%-34s %10s %10s %10s",
        name,
        String.format(Locale.ROOT, format, min),
        String.format(Locale.ROOT, format, median),
        String.format(Locale.ROOT, format, max));
  }
}
