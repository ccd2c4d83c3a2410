package io.tapecheck.search.value;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Digests of four bytes. They would turn up inside others by chance, and are looked up where a
 * whole token is one.
 */
public final class SmallDigests {

  private final Map<Integer, List<Digest>> byValue = new HashMap<>();

  /** Takes digests of four bytes. */
  public SmallDigests(Collection<Digest> digests) {
    for (Digest digest : digests) {
      int value = ByteBuffer.wrap(digest.bytes()).getInt();
      byValue.computeIfAbsent(value, unused -> new ArrayList<>(1)).add(digest);
    }
  }

  /** The digests that a whole token is. */
  public List<Digest> of(int token) {
    return byValue.getOrDefault(token, List.of());
  }
}
