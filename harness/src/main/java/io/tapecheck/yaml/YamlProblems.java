package io.tapecheck.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that one reading tells everything, up to a bound. */
public final class YamlProblems {

  /** How many problems are kept; a file with more is told so. */
  public static final int MOST = 25;

  private final List<YamlProblem> kept = new ArrayList<>();
  private int found;

  /** Notes a problem. */
  public void add(YamlPosition position, String message) {
    found++;
    if (kept.size() < MOST) {
      kept.add(new YamlProblem(position, message));
    }
  }

  /** How many there were, kept or not. */
  public int found() {
    return found;
  }

  /** The problems kept, in the order of their places. */
  public List<YamlProblem> all() {
    return kept.stream()
        .sorted(
            Comparator.comparing((YamlProblem problem) -> problem.position().source())
                .thenComparing(problem -> problem.position().line())
                .thenComparing(problem -> problem.position().column()))
        .toList();
  }
}
