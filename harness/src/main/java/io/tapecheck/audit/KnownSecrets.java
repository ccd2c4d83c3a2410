package io.tapecheck.audit;

import io.tapecheck.persona.Canary;
import io.tapecheck.search.KnownValues;
import io.tapecheck.search.LayeredSearch;
import io.tapecheck.search.Salts;
import io.tapecheck.search.SearchLimits;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values that a file is searched for, prepared. */
final class KnownSecrets {

  /** Depth as usual, and no more at once than fits into half a gigabyte with all else. */
  private static final SearchLimits LIMITS =
      new SearchLimits(SearchLimits.USUAL.depth(), 16 << 20, 128L << 20);

  /** Shorter values of a tape, such as postcodes, stand in numbers by chance. */
  private static final int SHORTEST_OF_TAPE = 6;

  private final Set<String> bare;
  private final LayeredSearch search;

  private KnownSecrets(List<Canary> values, Salts salts) {
    this.bare = values.stream().map(value -> bare(value.value())).collect(Collectors.toSet());
    this.search = new LayeredSearch(KnownValues.of(values, salts), LIMITS);
  }

  static KnownSecrets of(List<Canary> named, List<Canary> ofTape, Salts salts) {
    return new KnownSecrets(
        Stream.concat(
                named.stream(),
                ofTape.stream().filter(canary -> canary.value().length() >= SHORTEST_OF_TAPE))
            .toList(),
        salts);
  }

  LayeredSearch search() {
    return search;
  }

  /** Whether this is one of the values, which the search tells by itself. */
  boolean holds(String value) {
    return !bare.isEmpty() && bare.contains(bare(value));
  }

  private static String bare(String value) {
    StringBuilder bare = new StringBuilder();
    value.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
    return bare.toString().toLowerCase(Locale.ROOT);
  }
}
