package io.tapecheck.persona;

/**
 * A planted value, unique to the run and to the field and valid in its format, so that any trace of
 * it is a leak and tells which field leaked.
 *
 * @param id how everything that is written down names it, for example {@code card-number#1}
 * @param field the id of the field, for example {@code card-number}
 * @param value the secret itself; it stands in tapes only, never in a report, log or message
 */
public record Canary(String id, String field, String value) {

  private static final String TAKEN = "#typed-";

  /**
   * A canary made of what an existing test typed into a field. Nobody chose the value to be unique,
   * so it proves nothing where the page held it before.
   *
   * @param number tells it from others of the same field, from 1
   */
  public static Canary taken(String field, int number, String value) {
    return new Canary(field + TAKEN + number, field, value);
  }

  /** Whether this was made by {@link #taken}. */
  public boolean isTaken() {
    return id.contains(TAKEN);
  }

  /** Names the canary without its value. */
  @Override
  public String toString() {
    return "Canary[" + id + "]";
  }
}
