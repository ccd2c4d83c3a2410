package io.tapecheck.settings;

import java.util.Map;
import java.util.Optional;

/**
 * A limit that is another one for some sessions, or that is not held against them.
 *
 * @param when values of axes that a session must all have; axes are recorder, driver, device,
 *     meeting, scenario, app and the variants' own
 * @param measure whose gate it is
 * @param limit what holds instead; empty when the measure is reported and not judged
 * @param reason why, for reports
 */
public record GateException(
    Map<String, String> when, String measure, Optional<GateLimit> limit, String reason) {
  public GateException {
    when = Map.copyOf(when);
  }

  /** Whether a session with these axes is excepted. */
  public boolean appliesTo(Map<String, String> axes) {
    return axes.entrySet().containsAll(when.entrySet());
  }
}
