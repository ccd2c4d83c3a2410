package io.tapecheck.search;

import io.tapecheck.persona.Canary;
import java.util.Collection;
import java.util.List;

/**
 * Values to search for, prepared once in every form; immutable, and shared by any number of
 * searches.
 */
public final class KnownValues {

  private final List<Canary> canaries;

  private KnownValues(List<Canary> canaries) {
    this.canaries = canaries;
  }

  /** Prepares values; what is mixed into hashes of them is given by salts. */
  public static KnownValues of(Collection<Canary> canaries, Salts salts) {
    return new KnownValues(List.copyOf(canaries));
  }

  List<Canary> canaries() {
    return canaries;
  }
}
