package io.tapecheck.tape;

import java.util.Optional;

/**
 * A step of the scenario as it was performed.
 *
 * @param index from 0 over the whole session
 * @param stage the stage's name
 * @param name the step's name
 * @param expectation whether it only looked and changed nothing
 * @param start milliseconds since the epoch by the page's clock
 * @param end the same
 * @param ok whether it succeeded
 * @param failure what was expected and what was seen instead
 */
public record PerformedStep(
    int index,
    String stage,
    String name,
    boolean expectation,
    long start,
    long end,
    boolean ok,
    Optional<String> failure) {}
