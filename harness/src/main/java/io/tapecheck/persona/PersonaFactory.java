package io.tapecheck.persona;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes synthetic users whose every value is a canary. */
public final class PersonaFactory {

  /**
   * The persona of a seed. The same seed gives the same values on every machine. No value, with its
   * punctuation and capitals left out, contains or is contained in another of the same persona, so
   * that a trace names one field.
   */
  public Persona create(long seed) {
    CanaryValues values = new CanaryValues(new SplittableRandom(seed));
    Map<PersonaField, Canary> canaries = new EnumMap<>(PersonaField.class);
    for (PersonaField field : PersonaField.values()) {
      String value = values.draw(field);
      while (overlaps(value, canaries.values())) {
        value = values.draw(field);
      }
      canaries.put(field, new Canary(field.id() + "#1", field.id(), value));
    }
    return new Persona(seed, canaries);
  }

  private static boolean overlaps(String value, Collection<Canary> others) {
    String bare = bare(value);
    return others.stream()
        .map(other -> bare(other.value()))
        .anyMatch(other -> other.contains(bare) || bare.contains(other));
  }

  private static String bare(String value) {
    return value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
