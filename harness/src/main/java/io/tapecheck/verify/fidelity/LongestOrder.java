package io.tapecheck.verify.fidelity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The longest part of pairs that rises on both sides. */
final class LongestOrder {

  private LongestOrder() {}

  /**
   * Picks from pairs that rise on the left as many as possible that rise on the right too; n log n.
   */
  static List<int[]> of(List<int[]> pairs) {
    // ends[k] is the pair with the lowest right side that ends a rising row of k + 1 pairs.
    int[] ends = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int length = 0;
    for (int index = 0; index < pairs.size(); index++) {
      int row = rowFor(pairs, ends, length, pairs.get(index)[1]);
      before[index] = row == 0 ? -1 : ends[row - 1];
      ends[row] = index;
      length = Math.max(length, row + 1);
    }
    List<int[]> longest = new ArrayList<>(length);
    for (int at = length == 0 ? -1 : ends[length - 1]; at >= 0; at = before[at]) {
      longest.add(pairs.get(at));
    }
    Collections.reverse(longest);
    return longest;
  }

  private static int rowFor(List<int[]> pairs, int[] ends, int length, int right) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs.get(ends[middle])[1] < right) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
