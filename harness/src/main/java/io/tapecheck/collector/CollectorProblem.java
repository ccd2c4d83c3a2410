package io.tapecheck.collector;

import java.io.IOException;
import java.util.Optional;

/** The collector cannot listen. */
public final class CollectorProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CollectorProblem(Optional<Integer> port, IOException cause) {
    super(
        port.map(
                taken ->
                    "Port %d on 127.0.0.1 cannot be opened for the collector (%s). End what listens there, or set recorder.collectorPort to another port and have the application's recorder send to it."
                        .formatted(taken, cause.getMessage()))
            .orElseGet(
                () ->
                    "No port on 127.0.0.1 can be opened for the collector (%s). Allow this user to listen there."
                        .formatted(cause.getMessage())),
        cause);
  }
}
