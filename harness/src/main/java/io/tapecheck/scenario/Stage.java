package io.tapecheck.scenario;

import java.util.List;

/**
 * A part of the journey (contact, shipping, payment, review). A checkpoint is taken after each.
 *
 * @param name unique in its scenario
 * @param steps in order
 */
public record Stage(String name, List<Step> steps) {
  public Stage {
    steps = List.copyOf(steps);
  }
}
