package io.tapecheck.tape;

/**
 * A canary that was seen in a field: proof that it was there to be leaked.
 *
 * @param canary its id
 * @param time when the field first held it, milliseconds since the epoch by the page's clock
 * @param target the field
 * @param stood whether the page held the value before it was typed, so that finding it proves
 *     nothing; false in tapes that were made before this was asked
 */
public record TypedValue(String canary, long time, Target target, boolean stood) {

  /** A value that the page did not hold before. */
  public TypedValue(String canary, long time, Target target) {
    this(canary, time, target, false);
  }
}
