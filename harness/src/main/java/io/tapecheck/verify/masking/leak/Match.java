package io.tapecheck.verify.masking.leak;

import io.tapecheck.persona.Canary;
import io.tapecheck.search.Hit;
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
public record Match(Canary canary, List<String> encoding, int rank, int count) {

  /** Every encoding is further from the value than any form of it; escapes are nearer. */
  private static final int ENCODING = 10;

  static Match of(Hit hit) {
    int rank = hit.rank();
    for (String encoding : hit.encoding()) {
      rank += encoding.equals("json") ? 1 : ENCODING;
    }
    return new Match(hit.canary(), hit.encoding(), rank, 1);
  }

  /** The value as it is, once. */
  static Match plain(Canary canary) {
    return new Match(canary, List.of(), 0, 1);
  }

  /** This match inside one more encoding. */
  public Match around(String outer) {
    return new Match(
        canary,
        Stream.concat(Stream.of(outer), encoding.stream()).toList(),
        rank + ENCODING,
        count);
  }

  /** The plainer of two matches of one canary; of two in the same form, both. */
  public Match plainer(Match other) {
    if (encoding.equals(other.encoding)) {
      return new Match(canary, encoding, rank, count + other.count);
    }
    return rank <= other.rank ? this : other;
  }

  /** Two matches of one canary in different places: the form of the plainer, and both counted. */
  public Match and(Match other) {
    Match plainer = rank <= other.rank ? this : other;
    return new Match(canary, plainer.encoding, plainer.rank, count + other.count);
  }
}
