package io.tapecheck.cli;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** The line that a terminal shows while a run goes on. */
final class BarLine {

  private static final int CELLS = 8;
  private static final String BETWEEN = "  ";

  private BarLine() {}

  /**
   * What a worker does.
   *
   * @param session short name of its session
   * @param step where in it
   */
  record Doing(String session, String step) {

    /** Of a long name less is shown, so that the step can be seen. */
    private String within(int room) {
      String whole = session + ": " + step;
      return whole.length() <= room
          ? whole
          : cut(cut(session, Math.max(room / 2, room - step.length() - 2)) + ": " + step, room);
    }
  }

  /**
   * A line of this width at most; its parts stay in their places however long a step's name is.
   *
   * @param doing what each running session does just now
   */
  static String of(long done, long sessions, Duration time, Collection<Doing> doing, int width) {
    int full = sessions == 0 ? 0 : (int) (CELLS * done / sessions);
    String head =
        String.format(
            Locale.ROOT,
            "▕%s%s▏ %d/%d, %d left, %d:%02d",
            "█".repeat(full),
            "·".repeat(CELLS - full),
            done,
            sessions,
            sessions - done,
            time.toMinutes(),
            time.toSecondsPart());
    int room = (width - head.length()) / Math.max(1, doing.size()) - BETWEEN.length();
    return cut(
        head + doing.stream().map(one -> BETWEEN + one.within(room)).collect(Collectors.joining()),
        width);
  }

  /**
   * A line of this width at most on bytes that are searched.
   *
   * @param total how many there are; -1 when unknown
   * @param findings so far
   * @param file that is being searched
   */
  static String ofBytes(
      long done, long total, Duration time, long findings, String file, int width) {
    int full = total <= 0 ? 0 : (int) (CELLS * Math.min(done, total) / total);
    double seconds = Math.max(0.1, time.toMillis() / 1000.0);
    return cut(
        String.format(
            Locale.ROOT,
            "▕%s%s▏ %s%s, %,.0f MB/s, %,d findings, %d:%02d%s%s",
            "█".repeat(full),
            "·".repeat(CELLS - full),
            AuditTable.size(done),
            total < 0 ? "" : " of " + AuditTable.size(total),
            done / seconds / 1e6,
            findings,
            time.toMinutes(),
            time.toSecondsPart(),
            BETWEEN,
            file),
        width);
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return length < 1 ? "" : text.substring(0, length - 1) + "…";
  }
}
