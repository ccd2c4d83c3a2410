package io.tapecheck.audit;

/**
 * Where a value was seen.
 *
 * @param piece number of the piece
 * @param start where it, or the region that was decoded, begins in the piece
 * @param end where that ends, exclusive
 * @param plain whether it stands there as it is
 */
record Sighting(long piece, int start, int end, boolean plain) {

  /**
   * Whether another one of the same value may show what is seen here once more: a layer that is
   * decoded repeats what its layer before showed, and some are decoded in more ways than one.
   */
  boolean isShownAgainBy(Sighting other) {
    boolean meets = piece == other.piece && start < other.end && other.start < end;
    return meets && !(plain && other.plain);
  }
}
