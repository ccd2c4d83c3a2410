package io.tapecheck.capture;

import io.tapecheck.persona.Canary;
import java.util.Set;

/**
 * A canary that a scenario puts into fields.
 *
 * @param canary what is looked for
 * @param texts what the steps enter; the canary was entered when all of them were
 */
public record PlannedValue(Canary canary, Set<String> texts) {
  public PlannedValue {
    texts = Set.copyOf(texts);
  }

  /** Names the value without what it holds. */
  @Override
  public String toString() {
    return "PlannedValue[" + canary.id() + "]";
  }
}
