package io.tapecheck.reports.html;

import io.tapecheck.judge.Verdict;

/**
 * A verdict as it is shown.
 *
 * @param tone {@code good}, {@code bad} or {@code warn}
 * @param word one word
 * @param icon name of the icon
 */
public record Badge(String tone, String word, String icon) {

  /** The badge of a verdict. */
  public static Badge of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> new Badge("good", "Pass", "check");
      case FAIL -> new Badge("bad", "Fail", "cross");
      case ERROR -> new Badge("warn", "Error", "warning");
    };
  }
}
