package io.tapecheck.verify.masking;

import io.tapecheck.verify.recording.Place;

/**
 * A canary that was found where it must not be.
 *
 * @param match which, in which form, how often
 * @param sink what held it
 * @param place where
 * @param time milliseconds since the epoch
 */
record Leak(Match match, Sink sink, Place place, long time) {

  /** Equal for the same leak at another time. */
  String key() {
    return String.join(
        "\n",
        match.canary().id(),
        sink.label(),
        place.where().node().orElse(""),
        String.join(" ", match.encoding()),
        origin());
  }

  private String origin() {
    return switch (sink.kind()) {
      case STORAGE, REPLAY -> sink.kind().name();
      default -> place.where().event().isPresent() ? "recording" : "wire";
    };
  }
}
