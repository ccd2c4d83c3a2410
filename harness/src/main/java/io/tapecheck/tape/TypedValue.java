package io.tapecheck.tape;

/**
 * A canary that was seen in a field: proof that it was there to be leaked.
 *
 * @param canary its id
 * @param time when the field first held it, milliseconds since the epoch by the page's clock
 * @param target the field
 */
public record TypedValue(String canary, long time, Target target) {}
