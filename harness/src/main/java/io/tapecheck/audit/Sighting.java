package io.tapecheck.audit;

import java.util.List;

/**
 * Where a value was seen.
 *
 * @param piece number of the piece
 * @param start where it, or the region that was decoded, begins in the piece
 * @param end where that ends, exclusive
 * @param encoding what was undone to see it
 */
record Sighting(long piece, int start, int end, List<String> encoding) {
  Sighting {
    encoding = List.copyOf(encoding);
  }

  /**
   * Whether another one of the same value shows what is seen here once more: each layer that is
   * decoded repeats what its layer before showed already.
   */
  boolean isShownAgainBy(Sighting other) {
    boolean meets = piece == other.piece && start < other.end && other.start < end;
    boolean same = start == other.start && end == other.end && encoding.equals(other.encoding);
    return meets && !same;
  }
}
