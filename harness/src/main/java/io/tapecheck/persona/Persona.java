package io.tapecheck.persona;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A synthetic user; every value it types is a canary.
 *
 * @param seed what the values were drawn from: the same seed gives the same persona
 * @param locale where it lives
 * @param canaries one canary for each field
 * @param account what the application knows of it and shows though nobody types it
 */
public record Persona(
    long seed, PersonaLocale locale, Map<PersonaField, Canary> canaries, List<Canary> account) {

  public Persona {
    canaries = Map.copyOf(canaries);
    account = List.copyOf(account);
  }

  /** The same with what the application knows of it. */
  public Persona with(List<Canary> values) {
    return new Persona(seed, locale, canaries, values);
  }

  /** The first value of the account with this name, if there is one. */
  public Optional<Canary> ofAccount(String name) {
    return account.stream().filter(canary -> canary.field().equals(name)).findFirst();
  }

  /** The canary of a field. Every persona has one for every field. */
  public Canary canary(PersonaField field) {
    return Optional.ofNullable(canaries.get(field))
        .orElseThrow(() -> new IllegalArgumentException("persona without " + field.id()));
  }

  /** A field's value in a format of that field. */
  public String written(PersonaField field, PersonaFormat format) {
    return format.write(canary(field).value(), locale);
  }

  /** All canaries. */
  public Collection<Canary> all() {
    return Stream.concat(canaries.values().stream(), account.stream()).toList();
  }

  /** Names the persona without its values. */
  @Override
  public String toString() {
    return "Persona[seed=" + seed + "]";
  }
}
