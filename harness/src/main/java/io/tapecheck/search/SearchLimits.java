package io.tapecheck.search;

/**
 * How far a search goes. What lies beyond is told as a {@link Cut}.
 *
 * @param depth encodings inside encodings that are undone
 * @param regionBytes bytes that one encoded region may become
 * @param totalBytes bytes that all encoded regions of one search may become together
 */
public record SearchLimits(int depth, int regionBytes, long totalBytes) {

  /** Depth 4, 32 MiB a region, 256 MiB a search. */
  public static final SearchLimits USUAL = new SearchLimits(4, 32 << 20, 256L << 20);
}
