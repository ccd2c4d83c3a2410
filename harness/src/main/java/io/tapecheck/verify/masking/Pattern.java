package io.tapecheck.verify.masking;

import io.tapecheck.persona.Canary;
import java.util.List;

/**
 * One spelling of a canary.
 *
 * @param canary whose it is
 * @param encoding the encodings around the value, outermost first
 * @param rank of its form; the lowest names the finding
 * @param spelling what to search for
 * @param anyCase whether upper and lower case of ASCII letters are the same
 * @param aloneAmongDigits whether a digit right before or after means that it is another number
 */
record Pattern(
    Canary canary,
    List<String> encoding,
    int rank,
    String spelling,
    boolean anyCase,
    boolean aloneAmongDigits) {

  /** Names the pattern without what it searches for. */
  @Override
  public String toString() {
    return "Pattern[" + canary.id() + " " + encoding + "]";
  }
}
