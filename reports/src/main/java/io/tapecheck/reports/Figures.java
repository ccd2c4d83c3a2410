package io.tapecheck.reports;

import java.util.Locale;

/** How figures are written for people. */
public final class Figures {

  private Figures() {}

  /** A measure: whole numbers without a point, others with up to four places. */
  public static String plain(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    String text = String.format(Locale.ROOT, "%.4f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  /** A share of one in per cent, rounded down, so that only what is whole reads as 100 %. */
  public static String percent(double share) {
    double tenths = Math.floor(share * 1000 + 1e-9) / 10;
    return (tenths == Math.rint(tenths)
            ? Long.toString((long) tenths)
            : String.format(Locale.ROOT, "%.1f", tenths))
        + "\u00a0%";
  }

  /** A moment of a session: minutes, seconds and milliseconds since its start. */
  public static String moment(long millis) {
    long time = Math.max(0, millis);
    return String.format(Locale.ROOT, "%d:%02d.%03d", time / 60_000, time / 1000 % 60, time % 1000);
  }

  /** How long something took. */
  public static String duration(long millis) {
    if (millis < 1000) {
      return millis + "\u00a0ms";
    }
    if (millis < 60_000) {
      return String.format(Locale.ROOT, "%.1f\u00a0s", millis / 1000.0);
    }
    return "%d\u00a0min %d\u00a0s".formatted(millis / 60_000, millis / 1000 % 60);
  }

  /** A number with its noun. */
  public static String count(long number, String one, String many) {
    return number + "\u00a0" + (number == 1 ? one : many);
  }
}
