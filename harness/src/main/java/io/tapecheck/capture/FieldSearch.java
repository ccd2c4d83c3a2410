package io.tapecheck.capture;

import io.tapecheck.persona.Canary;
import io.tapecheck.search.Cut;
import io.tapecheck.search.Hit;
import io.tapecheck.search.KnownValues;
import io.tapecheck.search.LayeredSearch;
import io.tapecheck.search.Salts;
import io.tapecheck.search.SearchLimits;
import io.tapecheck.search.SearchListener;
import io.tapecheck.search.value.Spellings;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which canaries a text of a page holds, read as the search for leaks reads it: what it would take
 * for a leak counts, and nothing else. Short canaries count where they are the whole of a text.
 */
final class FieldSearch {

  private final LayeredSearch search;
  private final List<Canary> shortOnes;

  FieldSearch(Collection<Canary> canaries) {
    search = new LayeredSearch(KnownValues.of(canaries, Salts.NONE), SearchLimits.USUAL);
    shortOnes =
        canaries.stream()
            .filter(canary -> !Spellings.isLongEnough(canary.value().strip()))
            .toList();
  }

  /** The canaries that a text holds. */
  Set<Canary> in(String text) {
    Held held = new Held(new LinkedHashSet<>());
    search.search(text, held);
    String whole = text.strip();
    shortOnes.stream()
        .filter(canary -> canary.value().strip().equals(whole))
        .forEach(held.canaries::add);
    return held.canaries;
  }

  /** Whether a text holds any. */
  boolean holds(String text) {
    return !in(text).isEmpty();
  }

  private record Held(Set<Canary> canaries) implements SearchListener {

    @Override
    public void hit(Hit hit) {
      canaries.add(hit.canary());
    }

    @Override
    public void cut(Cut cut) {
      // What a page holds that deep is no text that it shows.
    }
  }
}
