package io.tapecheck.verify.fidelity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the items of two lists that belong together, in order. It goes by what tells items apart
 * best (the whole content) first, and by ever weaker marks in the gaps that are left.
 */
final class Alignment<T> {

  /** Larger gaps are paired by what is unique in them, so that the time stays nearly linear. */
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
      anchored(one, from, to, other, start, stop, matches);
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

  /**
   * Pairs what is there once on either side, in the longest order that both have; then what lies
   * between two such pairs, each with the next that is like it.
   */
  private static void anchored(
      String[] one, int from, int to, String[] other, int start, int stop, List<int[]> matches) {
    int i = from;
    int j = start;
    for (int[] anchor : LongestOrder.of(unique(one, from, to, other, start, stop))) {
      next(one, i, anchor[0], other, j, anchor[1], matches);
      matches.add(anchor);
      i = anchor[0] + 1;
      j = anchor[1] + 1;
    }
    next(one, i, to, other, j, stop, matches);
  }

  /** Pairs of what is there once on either side, in the order of the left one. */
  private static List<int[]> unique(
      String[] one, int from, int to, String[] other, int start, int stop) {
    Map<String, int[]> places = new LinkedHashMap<>();
    for (int i = from; i < to; i++) {
      int[] place = places.computeIfAbsent(one[i], mark -> new int[4]);
      place[0]++;
      place[1] = i;
    }
    for (int j = start; j < stop; j++) {
      int[] place = places.get(other[j]);
      if (place != null) {
        place[2]++;
        place[3] = j;
      }
    }
    return places.values().stream()
        .filter(place -> place[0] == 1 && place[2] == 1)
        .map(place -> new int[] {place[1], place[3]})
        .toList();
  }

  private static void next(
      String[] one, int from, int to, String[] other, int start, int stop, List<int[]> matches) {
    Map<String, Deque<Integer>> places = new HashMap<>();
    for (int j = start; j < stop; j++) {
      places.computeIfAbsent(other[j], mark -> new ArrayDeque<>()).add(j);
    }
    int j = start;
    for (int i = from; i < to; i++) {
      Deque<Integer> likes = places.getOrDefault(one[i], new ArrayDeque<>());
      while (!likes.isEmpty() && likes.element() < j) {
        likes.remove();
      }
      if (!likes.isEmpty()) {
        j = likes.remove();
        matches.add(new int[] {i, j++});
      }
    }
  }
}
