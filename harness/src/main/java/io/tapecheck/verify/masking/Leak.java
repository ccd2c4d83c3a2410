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
 * @param detail more for people, such as how much of the value; possibly empty
 */
record Leak(Match match, Sink sink, Place place, long time, Holder holder, String detail) {

  /** A leak that no element held. */
  Leak(Match match, Sink sink, Place place, long time) {
    this(match, sink, place, time, Holder.NONE, "");
  }

  /** A leak of a whole value. */
  Leak(Match match, Sink sink, Place place, long time, Holder holder) {
    this(match, sink, place, time, holder, "");
  }

  /** Equal for leaks of one value at one place, in whatever form and time. */
  String spot() {
    return String.join("\n", match.canary().id(), sink.label(), place.where().node().orElse(""));
  }

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
