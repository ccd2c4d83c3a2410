package io.tapecheck.verify.masking;

import io.tapecheck.persona.Canary;
import java.util.List;
import java.util.stream.Stream;

/**
 * A canary that stands in a text.
 *
 * @param canary which
 * @param encoding the encodings around it, outermost first
 * @param rank of the form; the lowest is the plainest
 * @param count how often it stands there in this form
 */
record Match(Canary canary, List<String> encoding, int rank, int count) {

  static Match of(Pattern pattern) {
    return new Match(pattern.canary(), pattern.encoding(), pattern.rank(), 1);
  }

  /** This match inside one more encoding. */
  Match around(String outer) {
    return new Match(
        canary, Stream.concat(Stream.of(outer), encoding.stream()).toList(), rank, count);
  }

  /** The plainer of two matches of one canary; of two in the same form, both. */
  Match plainer(Match other) {
    if (rank == other.rank) {
      return new Match(canary, encoding, rank, count + other.count);
    }
    return rank < other.rank ? this : other;
  }
}
