package io.tapecheck.audit.input;

import io.tapecheck.persona.Canary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Something to audit.
 *
 * @param name how reports call it
 * @param path where it lies; empty for standard input
 * @param bytes its size; -1 when unknown
 * @param request index of the wire request whose body it is, in a tape
 * @param canaries what a tape says that its session typed
 */
public record AuditInput(
    String name,
    Optional<Path> path,
    long bytes,
    Optional<Integer> request,
    List<Canary> canaries) {

  public AuditInput {
    canaries = List.copyOf(canaries);
  }

  /** What comes from standard input. */
  static AuditInput standard() {
    return new AuditInput("-", Optional.empty(), -1, Optional.empty(), List.of());
  }
}
