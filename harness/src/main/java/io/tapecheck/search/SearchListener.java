package io.tapecheck.search;

import java.util.Optional;

/** Is told what a search finds, as it finds it. */
public interface SearchListener {

  /** A known value. The same value may be told of more than once, by different ways. */
  void hit(Hit hit);

  /** Something that was not searched to its end. */
  void cut(Cut cut);

  /**
   * Is asked for the parts of the first layer in which anything may be encoded, after that layer
   * was told; empty when that is not known.
   */
  default Optional<Stretches> stretches() {
    return Optional.empty();
  }

  /**
   * A layer, before it is searched; for those who look for more than known values.
   *
   * @return whether they found anything in it: a token in which nothing was is looked into once
   */
  default boolean layer(Layer layer) {
    return false;
  }
}
