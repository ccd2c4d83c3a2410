package io.tapecheck.verify.masking.leak;

import io.tapecheck.persona.Canary;
import io.tapecheck.search.Cut;
import io.tapecheck.search.Hit;
import io.tapecheck.search.KnownValues;
import io.tapecheck.search.LayeredSearch;
import io.tapecheck.search.Salts;
import io.tapecheck.search.SearchLimits;
import io.tapecheck.search.SearchListener;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches texts for canaries in every form, and says of each the plainest that it has there.
 * Canaries of fewer than five characters are found only as whole values, because anything that
 * short turns up inside other text by chance.
 */
public final class CanarySearch {

  private static final int SHORT = 5;

  private final SearchLimits limits;
  private final LayeredSearch search;
  private final Map<String, List<Canary>> shortOnes = new HashMap<>();
  private final List<Cut> cuts = new ArrayList<>();
  private long bytesSearched;

  CanarySearch(Collection<Canary> canaries) {
    this(canaries, Salts.NONE, SearchLimits.USUAL);
  }

  CanarySearch(Collection<Canary> canaries, Salts salts, SearchLimits limits) {
    this.limits = limits;
    search = new LayeredSearch(KnownValues.of(canaries, salts), limits);
    for (Canary canary : canaries) {
      if (!canary.value().isBlank() && canary.value().length() < SHORT) {
        shortOnes.computeIfAbsent(canary.value(), unused -> new ArrayList<>()).add(canary);
      }
    }
  }

  /** Every canary inside a text, each in its plainest form. */
  public List<Match> inside(String text) {
    return inside(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Every canary inside a text, each in its plainest form. */
  public List<Match> inside(byte[] text) {
    bytesSearched += text.length;
    Found found = new Found(new LinkedHashMap<>(), cuts);
    search.search(text, 0, text.length, found);
    return found.matches.isEmpty() ? List.of() : List.copyOf(found.matches.values());
  }

  /** Every canary inside a value, or short and the whole of it. */
  public List<Match> value(String value) {
    List<Match> inside = inside(value);
    List<Canary> whole = shortOnes.getOrDefault(value.strip(), List.of());
    if (whole.isEmpty()) {
      return inside;
    }
    List<Match> all = new ArrayList<>(inside);
    whole.forEach(canary -> all.add(Match.plain(canary)));
    return all;
  }

  /** How much text has been searched so far. */
  public long bytesSearched() {
    return bytesSearched;
  }

  /** How much may come out of a body that is unpacked before it is searched. */
  public int mostUnpackedBytes() {
    return (int) Math.min(Integer.MAX_VALUE >> 1, limits.totalBytes());
  }

  /** Takes note of what somebody left out before it came to be searched. */
  public void tell(Cut cut) {
    cuts.add(cut);
  }

  /** Whether something was not searched to its end since {@link #takeCuts} was asked last. */
  public boolean hasCut() {
    return !cuts.isEmpty();
  }

  /** What was not searched to its end since this was asked last. */
  List<Cut> takeCuts() {
    List<Cut> taken = List.copyOf(cuts);
    cuts.clear();
    return taken;
  }

  private record Found(Map<Canary, Match> matches, List<Cut> cuts) implements SearchListener {

    @Override
    public void hit(Hit hit) {
      matches.merge(hit.canary(), Match.of(hit), Match::plainer);
    }

    @Override
    public void cut(Cut cut) {
      cuts.add(cut);
    }
  }
}
