package io.tapecheck.verify.fidelity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the items of two lists that belong together, in order. It goes by what tells items apart
 * best (the whole content) first, and by ever weaker marks in the gaps that are left.
 */
final class Alignment<T> {

  /** Larger gaps are paired greedily, so that the time stays linear. */
  private static final int MOST_CELLS = 1_000_000;

  /** Items that belong together, or one that has no partner. */
  record Pair<T>(@Nullable T left, @Nullable T right) {}

  private final List<T> left;
  private final List<T> right;
  private final List<Function<T, String>> marks;
  private final List<Pair<T>> pairs = new ArrayList<>();

  private Alignment(List<T> left, List<T> right, List<Function<T, String>> marks) {
    this.left = left;
    this.right = right;
    this.marks = marks;
  }

  static <T> List<Pair<T>> of(List<T> left, List<T> right, List<Function<T, String>> marks) {
    Alignment<T> alignment = new Alignment<>(left, right, marks);
    alignment.align(0, left.size(), 0, right.size(), 0);
    return alignment.pairs;
  }

  private void align(int fromLeft, int toLeft, int fromRight, int toRight, int level) {
    if (fromLeft == toLeft || fromRight == toRight || level == marks.size()) {
      left.subList(fromLeft, toLeft).forEach(item -> pairs.add(new Pair<>(item, null)));
      right.subList(fromRight, toRight).forEach(item -> pairs.add(new Pair<>(null, item)));
      return;
    }
    String[] one = marks(left, fromLeft, toLeft, level);
    String[] other = marks(right, fromRight, toRight, level);
    int begin = 0;
    while (begin < Math.min(one.length, other.length) && one[begin].equals(other[begin])) {
      begin++;
    }
    int end = 0;
    while (end < Math.min(one.length, other.length) - begin
        && one[one.length - 1 - end].equals(other[other.length - 1 - end])) {
      end++;
    }
    List<int[]> matches = new ArrayList<>();
    for (int i = 0; i < begin; i++) {
      matches.add(new int[] {i, i});
    }
    middle(one, begin, one.length - end, other, begin, other.length - end, matches);
    for (int i = end; i > 0; i--) {
      matches.add(new int[] {one.length - i, other.length - i});
    }
    int nextLeft = fromLeft;
    int nextRight = fromRight;
    for (int[] match : matches) {
      align(nextLeft, fromLeft + match[0], nextRight, fromRight + match[1], level + 1);
      pairs.add(new Pair<>(left.get(fromLeft + match[0]), right.get(fromRight + match[1])));
      nextLeft = fromLeft + match[0] + 1;
      nextRight = fromRight + match[1] + 1;
    }
    align(nextLeft, toLeft, nextRight, toRight, level + 1);
  }

  private String[] marks(List<T> items, int from, int to, int level) {
    return items.subList(from, to).stream().map(marks.get(level)).toArray(String[]::new);
  }

  private static void middle(
      String[] one, int from, int to, String[] other, int start, int stop, List<int[]> matches) {
    if ((long) (to - from) * (stop - start) > MOST_CELLS) {
      greedy(one, from, to, other, start, stop, matches);
      return;
    }
    int[][] longest = new int[to - from + 1][stop - start + 1];
    for (int i = to - 1; i >= from; i--) {
      for (int j = stop - 1; j >= start; j--) {
        longest[i - from][j - start] =
            one[i].equals(other[j])
                ? longest[i - from + 1][j - start + 1] + 1
                : Math.max(longest[i - from + 1][j - start], longest[i - from][j - start + 1]);
      }
    }
    int i = from;
    int j = start;
    while (i < to && j < stop) {
      if (one[i].equals(other[j])) {
        matches.add(new int[] {i++, j++});
      } else if (longest[i - from + 1][j - start] >= longest[i - from][j - start + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private static void greedy(
      String[] one, int from, int to, String[] other, int start, int stop, List<int[]> matches) {
    Map<String, Integer> first = new HashMap<>();
    for (int j = stop - 1; j >= start; j--) {
      first.put(other[j], j);
    }
    int j = start;
    for (int i = from; i < to; i++) {
      Integer match = first.get(one[i]);
      if (match != null && match >= j) {
        matches.add(new int[] {i, match});
        j = match + 1;
      }
    }
  }
}
