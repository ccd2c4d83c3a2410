package io.tapecheck.settings;

import java.util.Optional;

/**
 * The limit that holds for a session.
 *
 * @param limit the usual one, or that of an exception
 * @param lifted whether an exception takes it off, so that the measure is reported and not judged
 * @param reason the exception's, if there is one
 */
public record GateInForce(GateLimit limit, boolean lifted, Optional<String> reason) {

  /** A limit that is held against the session. */
  public GateInForce(GateLimit limit, Optional<String> reason) {
    this(limit, false, reason);
  }
}
