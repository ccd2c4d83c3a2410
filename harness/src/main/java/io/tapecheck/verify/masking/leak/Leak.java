package io.tapecheck.verify.masking.leak;

import io.tapecheck.verify.Where;

/**
 * A canary that was found where it must not be.
 *
 * @param match which, in which form, how often
 * @param origin where
 * @param detail more for people, such as how much of the value; possibly empty
 */
public record Leak(Match match, Origin origin, String detail) {

  /** What held it. */
  public Sink sink() {
    return origin.sink();
  }

  /** The place, for findings. */
  public Where where() {
    return origin.place().where();
  }

  /** Equal for leaks of one value at one place, in whatever form and time. */
  public String spot() {
    return String.join("\n", match.canary().id(), sink().label(), where().node().orElse(""));
  }

  /** Equal for the same leak at another time. */
  public String key() {
    return String.join("\n", spot(), String.join(" ", match.encoding()), way());
  }

  private String way() {
    return switch (sink().kind()) {
      case STORAGE, REPLAY -> sink().kind().name();
      default -> where().event().isPresent() ? "recording" : "wire";
    };
  }
}
