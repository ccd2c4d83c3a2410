package io.tapecheck.benchmark;

import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.Tape;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the time of one capture went, in milliseconds.
 *
 * @param total all of it
 * @param parts what was done how long; they overlap nowhere and are not all
 */
record Capturing(double total, Map<String, Double> parts) {

  /**
   * @param calls times of the calls on the page
   */
  static Capturing of(double total, Tape tape, Map<String, Double> calls) {
    double steps = tape.steps().stream().mapToDouble(Capturing::duration).sum();
    Map<String, Double> parts = new TreeMap<>();
    parts.put("opening the page", calls.getOrDefault("new page", 0.0));
    parts.put("steps", steps);
    parts.put("checkpoints: rest and snapshot", calls.getOrDefault("callProbe", 0.0));
    parts.put("checkpoints: picture", calls.getOrDefault("screenshot", 0.0));
    parts.put("closing the page", calls.getOrDefault("close", 0.0));
    double known = parts.values().stream().mapToDouble(part -> part).sum();
    parts.put("writing, leaving, decoding", total - known);
    return new Capturing(total, parts);
  }

  private static double duration(PerformedStep step) {
    return step.end() - step.start();
  }
}
