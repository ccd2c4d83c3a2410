package io.tapecheck.reports.html;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.judge.Verdict;
import io.tapecheck.reports.RecorderWay;

/**
 * A verdict as it is shown.
 *
 * @param tone {@code good}, {@code bad}, {@code warn} or {@code quiet}
 * @param word one word
 * @param icon name of the icon
 */
public record Badge(String tone, String word, String icon) {

  private static final Badge NOT_GATED = new Badge("quiet", "Not gated", "open");

  /** The badge of a session; one that only reports must not look sound. */
  public static Badge of(SessionResult session) {
    return session.passesUngated() ? NOT_GATED : of(session.verdict());
  }

  /** The badge of a recorder's option set. */
  static Badge of(RecorderWay way) {
    return way.passesUngated() ? NOT_GATED : of(way.verdict());
  }

  /** The badge of a verdict. */
  public static Badge of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> new Badge("good", "Pass", "check");
      case FAIL -> new Badge("bad", "Fail", "cross");
      case ERROR -> new Badge("warn", "Error", "warning");
    };
  }
}
