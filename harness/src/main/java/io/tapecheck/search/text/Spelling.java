package io.tapecheck.search.text;

import io.tapecheck.persona.Canary;
import java.util.List;

/**
 * One way to write a value.
 *
 * @param canary whose value it is
 * @param form what was done to the value, for example {@code reversed}; empty for the value itself
 * @param rank how far it is from the value, 0 for the value itself
 * @param text the spelling
 * @param shape which spellings of the folded text are it
 */
public record Spelling(Canary canary, List<String> form, int rank, String text, Shape shape) {
  public Spelling {
    form = List.copyOf(form);
  }

  /** Names the spelling without what it searches for. */
  @Override
  public String toString() {
    return "Spelling[" + canary.id() + " " + form + "]";
  }
}
