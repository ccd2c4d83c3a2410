package io.tapecheck.settings;

import java.util.Map;

/**
 * A limit that is another one for some sessions.
 *
 * @param when values of axes that a session must all have; axes are recorder, driver, device,
 *     meeting, scenario, app and the variants' own
 * @param limit what holds instead
 * @param reason why, for reports
 */
public record GateException(Map<String, String> when, GateLimit limit, String reason) {
  public GateException {
    when = Map.copyOf(when);
  }

  /** Whether a session with these axes is excepted. */
  public boolean appliesTo(Map<String, String> axes) {
    return axes.entrySet().containsAll(when.entrySet());
  }
}
