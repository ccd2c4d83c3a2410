package io.tapecheck.scenario;

import io.tapecheck.persona.Canary;
import io.tapecheck.persona.Persona;
import io.tapecheck.persona.PersonaField;
import io.tapecheck.persona.PersonaFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a scenario, in which <code>${persona.FIELD}</code> stands for a value of the persona
 * and <code>${persona.FIELD.FORMAT}</code> for the same written in another way, or a part of it;
 * <code>${account.NAME}</code> stands for what the settings say of the persona's account.
 *
 * @param template the text as written
 */
public record Text(String template) {

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\$\\{(?:persona\\.([a-z-]+)(?:\\.([a-z0-9-]+))?|account\\.([A-Za-z0-9-]+))}");

  /**
   * What stands for a value.
   *
   * @param format the way of writing it; empty for the value as it is
   */
  public record Placeholder(PersonaField field, Optional<PersonaFormat> format) {

    /** The persona's value, written so. */
    public String resolve(Persona persona) {
      return format
          .map(way -> persona.written(field, way))
          .orElseGet(() -> persona.canary(field).value());
    }

    /** As scenarios write it, for example {@code phone.last4}. */
    public String name() {
      return field.id() + format.map(way -> "." + way.id()).orElse("");
    }
  }

  /**
   * What stands for values, in order. Unknown names are left out; the loader refuses them earlier.
   */
  public List<Placeholder> placeholders() {
    List<Placeholder> placeholders = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(template);
    while (matcher.find()) {
      placeholder(matcher).ifPresent(placeholders::add);
    }
    return List.copyOf(placeholders);
  }

  /** The persona's fields that are named, in order. */
  public List<PersonaField> fields() {
    return placeholders().stream().map(Placeholder::field).toList();
  }

  /** The text with the persona's values put in. */
  public String resolve(Persona persona) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    value(match, persona)
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "no value of the persona: " + match.group()))));
  }

  /** What stands around the placeholders. */
  public String literal() {
    return PLACEHOLDER.matcher(template).replaceAll("");
  }

  /** The names of the account that stand in it, in order. */
  public List<String> accountNames() {
    List<String> names = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(template);
    while (matcher.find()) {
      Optional.ofNullable(matcher.group(3)).ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  /** The values of a persona's account that stand in it. */
  public List<Canary> ofAccount(Persona persona) {
    return accountNames().stream().flatMap(name -> persona.ofAccount(name).stream()).toList();
  }

  private static Optional<String> value(MatchResult match, Persona persona) {
    return match.group(3) == null
        ? placeholder(match).map(placeholder -> placeholder.resolve(persona))
        : persona.ofAccount(match.group(3)).map(Canary::value);
  }

  private static Optional<Placeholder> placeholder(MatchResult match) {
    if (match.group(1) == null) {
      return Optional.empty();
    }
    Optional<PersonaField> field = PersonaField.byId(match.group(1));
    if (match.group(2) == null) {
      return field.map(known -> new Placeholder(known, Optional.empty()));
    }
    return field.flatMap(
        known ->
            PersonaFormat.of(known, match.group(2))
                .map(format -> new Placeholder(known, Optional.of(format))));
  }

  /** The text as written, which holds no value. */
  @Override
  public String toString() {
    return template;
  }
}
