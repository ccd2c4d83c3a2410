package io.tapecheck.verify.masking;

import io.tapecheck.verify.recording.Place;

/**
 * A canary that was found where it must not be.
 *
 * @param match which, in which form, how often
 * @param sink what held it
 * @param place where
 * @param time milliseconds since the epoch
 * @param holder the element that held it
 */
record Leak(Match match, Sink sink, Place place, long time, Holder holder) {

  /** A leak that no element held. */
  Leak(Match match, Sink sink, Place place, long time) {
    this(match, sink, place, time, Holder.NONE);
  }

  /** Equal for the same leak at another time. */
  String key() {
    return String.join(
        "\n",
        match.canary().id(),
        sink.label(),
        place.where().node().orElse(""),
        String.join(" ", match.encoding()),
        place.where().event().isPresent() ? "recording" : "wire");
  }
}
