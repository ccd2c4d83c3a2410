package io.tapecheck.run;

import io.tapecheck.settings.RunSettings;
import java.time.Duration;

/**
 * What a run may take at most.
 *
 * @param session how long one session may take, from its first step to the end of its replay
 * @param run how long all sessions together may take
 * @param failFast whether no further session is begun once one has not passed
 */
public record RunLimits(Duration session, Duration run, boolean failFast) {

  /** As settings say; every session is run. */
  public static RunLimits of(RunSettings settings) {
    return new RunLimits(settings.sessionLimit(), settings.limit(), false);
  }

  /** The same, but the first session that does not pass ends the run. */
  public RunLimits failingFast(boolean wanted) {
    return new RunLimits(session, run, wanted);
  }
}
