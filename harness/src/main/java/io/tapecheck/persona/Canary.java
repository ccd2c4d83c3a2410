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
  private static final String SHOWN = "#shown-";
  private static final String LOG_IN = "#log-in-";

  /**
   * A canary made of what an existing test typed into a field. Nobody chose the value to be unique,
   * so it proves nothing where the page held it before.
   *
   * @param number tells it from others of the same field, from 1
   */
  public static Canary taken(String field, int number, String value) {
    return new Canary(field + TAKEN + number, field, value);
  }

  /**
   * A canary that the application shows though nobody types it.
   *
   * @param number tells it from others of the same field, from 1
   */
  public static Canary shown(String field, int number, String value) {
    return shown(field, field, number, value);
  }

  /**
   * The same of a part of a field.
   *
   * @param name of the field and its part, for example {@code phone.last4}
   */
  public static Canary shown(String name, String field, int number, String value) {
    return new Canary(name + SHOWN + number, field, value);
  }

  /** Whether this was made by {@link #shown}: it is not expected in a field. */
  public boolean isShown() {
    return id.contains(SHOWN);
  }

  /**
   * A canary made of what a scenario writes into a field of a log-in. Nobody chose the value to be
   * unique, as with {@link #taken}.
   *
   * @param number tells it from others of the same field, from 1
   */
  public static Canary ofLogIn(String field, int number, String value) {
    return new Canary(field + LOG_IN + number, field, value);
  }

  /** Whether this was made by {@link #ofLogIn}. */
  public boolean isOfLogIn() {
    return id.contains(LOG_IN);
  }

  /** Whether nobody chose the value to be unique: {@link #taken}, or {@link #ofLogIn}. */
  public boolean isTaken() {
    return id.contains(TAKEN) || isOfLogIn();
  }

  /** Whether this is the last four characters of a field's value and nothing else. */
  public boolean isLastFour() {
    String name = field + "." + PersonaFormat.LAST4.id();
    return id.startsWith(name + "#1") || id.startsWith(name + SHOWN);
  }

  /** Names the canary without its value. */
  @Override
  public String toString() {
    return "Canary[" + id + "]";
  }
}
