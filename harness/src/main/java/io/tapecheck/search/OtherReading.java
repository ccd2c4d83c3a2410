package io.tapecheck.search;

import io.tapecheck.persona.Canary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Listens while the same bytes are read in two ways, so that a value that both find is told once:
 * of the second only what the first did not find as often.
 */
final class OtherReading implements SearchListener {

  private record Found(Canary canary, List<String> encoding) {}

  private final SearchListener listener;
  private final Map<Found, Integer> ofFirst = new HashMap<>();
  private boolean isSecond;

  OtherReading(SearchListener listener) {
    this.listener = listener;
  }

  /** Who is told. */
  SearchListener listener() {
    return listener;
  }

  /** The second reading begins. */
  void begin() {
    isSecond = true;
  }

  @Override
  public void hit(Hit hit) {
    Found found = new Found(hit.canary(), hit.encoding());
    int times = ofFirst.getOrDefault(found, 0);
    boolean known = isSecond && times > 0;
    ofFirst.put(found, isSecond ? Math.max(0, times - 1) : times + 1);
    if (!known) {
      listener.hit(hit);
    }
  }

  @Override
  public void cut(Cut cut) {
    listener.cut(cut);
  }

  @Override
  public Optional<Stretches> stretches() {
    return listener.stretches();
  }

  @Override
  public boolean layer(Layer layer) {
    return listener.layer(layer);
  }
}
