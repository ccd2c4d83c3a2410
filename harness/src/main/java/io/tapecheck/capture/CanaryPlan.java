package io.tapecheck.capture;

import io.tapecheck.persona.Canary;
import io.tapecheck.persona.Persona;
import io.tapecheck.persona.PersonaField;
import io.tapecheck.persona.PersonaFormat;
import io.tapecheck.scenario.Action;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.Text;
import io.tapecheck.scenario.Text.Placeholder;
import io.tapecheck.scenario.Variant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Works out which canaries the steps of a scenario put into fields.
 *
 * <ul>
 *   <li>A value of the persona is one, also in another spelling and inside a longer text, as long
 *       as the search would find it there.
 *   <li>What is made of a part of a value, such as <code>202555${persona.phone.last4}</code>, is
 *       one of its own, called {@code phone.last4#composed-1}. The last four characters alone are
 *       {@code phone.last4#1}.
 *   <li>A day, a month or a year is none, but a date is one once all of them are entered.
 * </ul>
 */
final class CanaryPlan {

  private final Persona persona;
  private final List<PlannedValue> values = new ArrayList<>();
  private final Map<String, Integer> composed = new HashMap<>();
  private final Map<PersonaField, Map<PersonaFormat.Part, String>> parts =
      new EnumMap<>(PersonaField.class);

  private CanaryPlan(Persona persona) {
    this.persona = persona;
  }

  /** What the steps of a variant put into fields. */
  static List<PlannedValue> of(Scenario scenario, Variant variant, Persona persona) {
    CanaryPlan plan = new CanaryPlan(persona);
    scenario
        .steps(variant)
        .forEach(
            step -> {
              if (step.action().typed().filter(plan::text).isEmpty()) {
                entered(step.action()).ifPresent(plan::parts);
              }
            });
    plan.wholeOfParts();
    return List.copyOf(plan.values);
  }

  private static Optional<Text> entered(Action action) {
    return action instanceof Action.Select select ? Optional.of(select.option()) : action.typed();
  }

  /** Plans what a text holds; false when that is a part that alone is not searched for. */
  private boolean text(Text text) {
    String resolved = text.resolve(persona);
    Set<Canary> held = new LinkedHashSet<>(text.ofAccount(persona));
    for (Placeholder placeholder : text.placeholders()) {
      Canary whole = persona.canary(placeholder.field());
      if (placeholder.format().isEmpty() || new FieldSearch(List.of(whole)).holds(resolved)) {
        held.add(whole);
      }
    }
    if (!held.isEmpty()) {
      held.forEach(canary -> add(canary, Set.of(resolved)));
    } else if (text.placeholders().isEmpty() || isPart(text)) {
      return false;
    } else {
      add(ofItsOwn(text, resolved), Set.of(resolved));
    }
    return true;
  }

  /** A part that alone is too common to be searched for. */
  private static boolean isPart(Text text) {
    Set<PersonaFormat.Part> parts = EnumSet.noneOf(PersonaFormat.Part.class);
    text.placeholders().forEach(one -> one.format().ifPresent(format -> parts.add(format.part())));
    return !parts.contains(PersonaFormat.Part.NONE)
        && !parts.contains(PersonaFormat.Part.NAME)
        && !parts.equals(PersonaFormat.parts(text.placeholders().get(0).field()))
        && text.literal().replaceAll("[^\\p{L}\\p{N}]", "").isEmpty();
  }

  private Canary ofItsOwn(Text text, String resolved) {
    Placeholder first = text.placeholders().get(0);
    boolean alone = text.placeholders().size() == 1 && text.literal().isBlank();
    Optional<Canary> known =
        values.stream()
            .map(PlannedValue::canary)
            .filter(canary -> canary.value().equals(resolved))
            .findFirst();
    return known.orElseGet(
        () ->
            new Canary(
                first.name()
                    + (alone ? "#1" : "#composed-" + composed.merge(first.name(), 1, Integer::sum)),
                first.field().id(),
                resolved));
  }

  private void parts(Text text) {
    for (Placeholder placeholder : text.placeholders()) {
      placeholder
          .format()
          .filter(format -> format.part() != PersonaFormat.Part.NONE)
          .ifPresent(
              format ->
                  parts
                      .computeIfAbsent(
                          placeholder.field(), unused -> new EnumMap<>(PersonaFormat.Part.class))
                      .put(format.part(), text.resolve(persona)));
    }
  }

  private void wholeOfParts() {
    parts.forEach(
        (field, texts) -> {
          if (texts.keySet().equals(PersonaFormat.parts(field))) {
            add(persona.canary(field), Set.copyOf(texts.values()));
          }
        });
  }

  private void add(Canary canary, Set<String> texts) {
    PlannedValue value = new PlannedValue(canary, texts);
    if (!values.contains(value)) {
      values.add(value);
    }
  }

  /**
   * The canaries that a text which somebody else is given holds, such as an answer of a back end.
   * Those that the steps type too are the same.
   */
  static List<Canary> given(List<Text> texts, List<PlannedValue> typed, Persona persona) {
    CanaryPlan plan = new CanaryPlan(persona);
    texts.forEach(plan::text);
    List<Canary> planned = canaries(typed);
    return canaries(plan.values).stream()
        .map(
            canary ->
                planned.contains(canary) || canary.isShown()
                    ? canary
                    : Canary.shown(
                        canary.id().replaceFirst("#.*", ""), canary.field(), 1, canary.value()))
        .toList();
  }

  /** The canaries of planned values, each once. */
  static List<Canary> canaries(List<PlannedValue> values) {
    return values.stream().map(PlannedValue::canary).distinct().toList();
  }

  /** The texts that are chosen rather than typed, of which the page tells something else. */
  static Stream<String> chosen(Action action, Persona persona) {
    return action instanceof Action.Select select
        ? Stream.of(select.option().resolve(persona))
        : Stream.empty();
  }
}
