package io.tapecheck.reports.html;

/**
 * A figure or property with its name.
 *
 * @param label what it is
 * @param value for people
 * @param note a few words more, possibly empty
 * @param tone {@code good}, {@code bad}, {@code warn} or empty: how it is coloured
 */
public record Fact(String label, String value, String note, String tone) {

  /** A property that is neither good nor bad. */
  public static Fact of(String label, String value) {
    return new Fact(label, value, "", "");
  }
}
