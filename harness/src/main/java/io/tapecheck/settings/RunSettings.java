package io.tapecheck.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a run goes.
 *
 * @param workers how many sessions run at once; empty means as many as suit the machine
 * @param seed what personas are drawn from
 * @param out folder of tapes and reports, relative to the working directory
 * @param timeLimit how long one wait may last
 * @param sessionLimit how long one session may take, its replay included, and then its verification
 * @param limit how long all sessions together may take
 */
public record RunSettings(
    Optional<Integer> workers,
    long seed,
    Path out,
    Duration timeLimit,
    Duration sessionLimit,
    Duration limit) {

  /** How long a session may take if nothing is said. */
  public static final Duration SESSION_LIMIT = Duration.ofSeconds(300);
}
