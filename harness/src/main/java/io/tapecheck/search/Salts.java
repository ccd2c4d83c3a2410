package io.tapecheck.search;

import java.util.List;

/**
 * What is mixed into hashes of a value beside the value.
 *
 * @param salts prepended and appended to the value before it is hashed
 * @param keys of HMACs
 */
public record Salts(List<String> salts, List<String> keys) {

  /** Neither. */
  public static final Salts NONE = new Salts(List.of(), List.of());

  public Salts {
    salts = List.copyOf(salts);
    keys = List.copyOf(keys);
  }
}
