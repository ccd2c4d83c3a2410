package io.tapecheck.browser;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The moment at which something has to be over.
 *
 * @param end by the clock of {@link System#nanoTime}; empty for never
 * @param words the limit that it comes of, for messages: {@code run.sessionLimitSeconds, 300 s}
 */
public record Deadline(Optional<Long> end, String words) {

  /** No limit. */
  public static final Deadline NEVER = new Deadline(Optional.empty(), "");

  /**
   * A limit that begins now.
   *
   * @param setting the setting that says how long
   */
  public static Deadline after(Duration limit, String setting) {
    String length =
        limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    return new Deadline(Optional.of(System.nanoTime() + limit.toNanos()), setting + ", " + length);
  }

  /** Whichever of the two comes first. */
  public Deadline orEarlier(Deadline other) {
    return Stream.of(this, other)
        .filter(deadline -> deadline.end().isPresent())
        .min(Comparator.comparing(Deadline::left))
        .orElse(NEVER);
  }

  /** How long it is until then; negative once it is over. */
  public Duration left() {
    return end.map(moment -> Duration.ofNanos(moment - System.nanoTime()))
        .orElse(Duration.ofDays(365));
  }

  public boolean isOver() {
    return left().isNegative() || left().isZero();
  }
}
