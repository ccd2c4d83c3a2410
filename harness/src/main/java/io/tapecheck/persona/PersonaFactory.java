package io.tapecheck.persona;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
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
    return create(seed, PersonaLocale.INTERNATIONAL);
  }

  /** The same of a persona that lives somewhere. */
  public Persona create(long seed, PersonaLocale locale) {
    CanaryValues values = new CanaryValues(new SplittableRandom(seed), locale);
    Map<PersonaField, Canary> canaries = new EnumMap<>(PersonaField.class);
    for (PersonaField field : PersonaField.values()) {
      String value = values.draw(field);
      while (overlaps(value, canaries.values()) || endsCommonly(field, value)) {
        value = values.draw(field);
      }
      canaries.put(field, new Canary(field.id() + "#1", field.id(), value));
    }
    return new Persona(seed, locale, canaries, List.of());
  }

  /** The last four digits of a number are searched for too, and must not look like a year. */
  private static boolean endsCommonly(PersonaField field, String value) {
    return switch (field) {
      case CARD_NUMBER, IBAN -> value.matches(".*((19|20)\\d\\d|00|0000)");
      default -> false;
    };
  }

  private static boolean overlaps(String value, Collection<Canary> others) {
    String bare = bare(value);
    return others.stream()
        .map(other -> bare(other.value()))
        .anyMatch(other -> other.contains(bare) || bare.contains(other));
  }

  private static String bare(String value) {
    return value.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
