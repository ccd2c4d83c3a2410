package io.tapecheck.persona;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A synthetic user; every value it types is a canary.
 *
 * @param seed what the values were drawn from: the same seed gives the same persona
 * @param canaries one canary for each field
 */
public record Persona(long seed, Map<PersonaField, Canary> canaries) {

  public Persona {
    canaries = Map.copyOf(canaries);
  }

  /** The canary of a field. Every persona has one for every field. */
  public Canary canary(PersonaField field) {
    return Optional.ofNullable(canaries.get(field))
        .orElseThrow(() -> new IllegalArgumentException("persona without " + field.id()));
  }

  /** All canaries. */
  public Collection<Canary> all() {
    return canaries.values();
  }

  /** Names the persona without its values. */
  @Override
  public String toString() {
    return "Persona[seed=" + seed + "]";
  }
}
