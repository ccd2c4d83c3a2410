package io.tapecheck.search.value;

import io.tapecheck.persona.Canary;
import java.util.List;

/**
 * A hash of a value.
 *
 * @param canary whose value it is of
 * @param form how it was made, the last step first, for example {@code sha256}, {@code base64}
 * @param bytes the hash
 */
@SuppressWarnings("ArrayRecordComponent")
public record Digest(Canary canary, List<String> form, byte[] bytes) {
  public Digest {
    form = List.copyOf(form);
  }

  /** Names the digest without what it searches for. */
  @Override
  public String toString() {
    return "Digest[" + canary.id() + " " + form + "]";
  }
}
