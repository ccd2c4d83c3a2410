package io.tapecheck.settings;

import java.util.Optional;

/**
 * The limit that holds for a session.
 *
 * @param limit the usual one, or that of an exception
 * @param lifted whether an exception takes it off, so that the measure is reported and not judged
 * @param reason the exception's, if there is one
 * @param usual whether it holds because nobody wrote another: then it does not apply to a session
 *     that has nothing for it to look at, whereas one that somebody asked for fails there
 */
public record GateInForce(GateLimit limit, boolean lifted, Optional<String> reason, boolean usual) {

  /** A limit that somebody wrote down. */
  public GateInForce(GateLimit limit, boolean lifted, Optional<String> reason) {
    this(limit, lifted, reason, false);
  }

  /** A limit that somebody wrote down and that is held against the session. */
  public GateInForce(GateLimit limit, Optional<String> reason) {
    this(limit, false, reason, false);
  }
}
