package io.tapecheck.search;

import io.tapecheck.persona.Canary;
import io.tapecheck.search.text.LiteralScan;
import io.tapecheck.search.text.SpellingIndex;
import io.tapecheck.search.value.DigestIndex;
import io.tapecheck.search.value.Digests;
import io.tapecheck.search.value.SmallDigests;
import io.tapecheck.search.value.Spellings;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values to search for, prepared once in every form; immutable, and shared by any number of
 * searches. A value of fewer than five characters turns up inside text by chance and is not
 * searched for there; its hashes are.
 */
public final class KnownValues {

  private final SpellingIndex spellings;
  private final LiteralScan literals;
  private final SmallDigests smallDigests;
  private final List<Canary> hashed;
  private final Salts salts;
  private volatile @Nullable DigestIndex digests;

  private KnownValues(
      SpellingIndex spellings,
      LiteralScan literals,
      SmallDigests smallDigests,
      List<Canary> hashed,
      Salts salts) {
    this.spellings = spellings;
    this.literals = literals;
    this.smallDigests = smallDigests;
    this.hashed = hashed;
    this.salts = salts;
  }

  /** Prepares values; what is mixed into hashes of them is given by salts. */
  public static KnownValues of(Collection<Canary> canaries, Salts salts) {
    List<Canary> some = canaries.stream().filter(canary -> !canary.value().isBlank()).toList();
    return new KnownValues(
        new SpellingIndex(some.stream().flatMap(one -> Spellings.of(one).stream()).toList()),
        new LiteralScan(some.stream().filter(one -> !Spellings.isLongEnough(one.value())).toList()),
        new SmallDigests(
            some.stream().flatMap(one -> Digests.small(one, salts.salts()).stream()).toList()),
        some,
        salts);
  }

  /** Whether there is nothing to search for as it is spelled. */
  boolean isEmpty() {
    return spellings.isEmpty() && literals.isEmpty();
  }

  SpellingIndex spellings() {
    return spellings;
  }

  LiteralScan literals() {
    return literals;
  }

  /** Hashes of four bytes. */
  SmallDigests smallDigests() {
    return smallDigests;
  }

  /**
   * All other hashes, a thousand and more of each value: made when the first bytes come in which
   * one could stand. Two searches may make them at the same time, and make the same.
   */
  DigestIndex digests() {
    DigestIndex made = digests;
    if (made == null) {
      made =
          new DigestIndex(
              hashed.stream()
                  .flatMap(one -> Digests.of(one, salts.salts(), salts.keys()).stream())
                  .toList());
      digests = made;
    }
    return made;
  }
}
