package io.tapecheck.search;

import io.tapecheck.persona.Canary;
import java.util.List;

/**
 * A known value that stands in some bytes.
 *
 * @param canary whose value it is
 * @param encoding what is around the value, outermost first: decoded layers such as {@code base64}
 *     or {@code gzip}, then the form such as {@code reversed} or {@code sha256}; empty when the
 *     value stands there as it is
 * @param rank how far the spelling is from the value: 0 as it is, greater is further
 * @param start where it begins, or where the innermost layer that can be told begins, in the bytes
 *     that were given
 * @param end where that ends, exclusive
 */
public record Hit(Canary canary, List<String> encoding, int rank, int start, int end) {
  public Hit {
    encoding = List.copyOf(encoding);
  }
}
