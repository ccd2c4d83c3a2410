package io.tapecheck.settings;

import java.util.Optional;

/**
 * The limit that holds for a session.
 *
 * @param limit the usual one, or that of an exception
 * @param reason the exception's, if there is one
 */
public record GateInForce(GateLimit limit, Optional<String> reason) {}
