package io.tapecheck.search;

import java.util.List;

/**
 * Something that was not searched to its end because it exceeded a limit. It must be told: what was
 * not searched proves nothing.
 *
 * @param limit which limit, for example {@code depth}
 * @param message what was left out, as a sentence without any of the content
 * @param encoding the layers around it, outermost first
 * @param start where the cut region begins in the bytes that were given
 */
public record Cut(Limit limit, String message, List<String> encoding, int start) {

  /** The limits that can be exceeded. */
  public enum Limit {
    /** Encodings inside encodings. */
    DEPTH,
    /** Bytes that one region may become. */
    EXPANSION,
    /** Bytes that all regions of one search may become. */
    TOTAL
  }

  public Cut {
    encoding = List.copyOf(encoding);
  }
}
