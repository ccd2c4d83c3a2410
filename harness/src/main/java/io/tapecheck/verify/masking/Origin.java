package io.tapecheck.verify.masking;

import io.tapecheck.persona.Canary;
import io.tapecheck.verify.recording.Place;
import java.util.List;

/**
 * Where a piece of text came from.
 *
 * @param sink what held it
 * @param place where
 * @param time milliseconds since the epoch
 * @param holder the element that held it
 */
record Origin(Sink sink, Place place, long time, Holder holder) {

  /** A leak of a part of a canary, or of a canary in parts. */
  Leak leak(Canary canary, String encoding, String detail) {
    return new Leak(new Match(canary, List.of(encoding), 0, 1), sink, place, time, holder, detail);
  }
}
