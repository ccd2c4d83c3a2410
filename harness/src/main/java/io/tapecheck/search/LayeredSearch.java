package io.tapecheck.search;

import io.tapecheck.persona.Canary;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Searches bytes, and whatever is encoded in them, for known values. Keeps buffers between
 * searches; confined to one thread.
 */
public final class LayeredSearch {

  private final KnownValues values;

  public LayeredSearch(KnownValues values, SearchLimits limits) {
    this.values = values;
  }

  /** Searches the bytes of a text in UTF-8. */
  public void search(String text, SearchListener listener) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    search(bytes, 0, bytes.length, listener);
  }

  /** Searches the bytes between {@code from} and {@code to}, exclusive. */
  public void search(byte[] bytes, int from, int to, SearchListener listener) {
    listener.layer(new Layer(bytes, from, to, List.of(), from, to));
    String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    for (Canary canary : values.canaries()) {
      String wanted =
          new String(canary.value().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        listener.hit(new Hit(canary, List.of(), 0, from + at, from + at + wanted.length()));
      }
    }
  }
}
