package io.tapecheck.benchmark;

import io.tapecheck.tape.PerformedStep;
import io.tapecheck.tape.Tape;
import java.util.List;

/**
 * Where the time of one capture went, in milliseconds.
 *
 * @param total all of it
 * @param opening before the first step: collector, page, instruments
 * @param steps while steps were performed
 * @param checkpoints between steps, which is where checkpoints are taken
 * @param ending after the last step: the last checkpoint, leaving the page, decoding, closing
 */
record Capturing(double total, double opening, double steps, double checkpoints, double ending) {

  static Capturing of(double total, Tape tape) {
    List<PerformedStep> steps = tape.steps();
    PerformedStep first = steps.get(0);
    PerformedStep last = steps.get(steps.size() - 1);
    double performing = steps.stream().mapToDouble(step -> step.end() - step.start()).sum();
    double opening = first.start() - tape.metadata().started();
    double between = last.end() - first.start() - performing;
    return new Capturing(
        total, opening, performing, between, total - opening - performing - between);
  }

  String shown() {
    return "%5.0f ms (opening %4.0f, steps %5.0f, checkpoints %4.0f, ending %4.0f)"
        .formatted(total, opening, steps, checkpoints, ending);
  }
}
