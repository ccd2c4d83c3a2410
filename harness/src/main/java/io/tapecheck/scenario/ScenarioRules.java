package io.tapecheck.scenario;

import io.tapecheck.nearest.NearestName;
import io.tapecheck.persona.Persona;
import io.tapecheck.persona.PersonaFactory;
import io.tapecheck.persona.PersonaField;
import io.tapecheck.persona.PersonaFormat;
import io.tapecheck.persona.PersonaLocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What every scenario must keep to, whether it is written in YAML or in Java. Each rule gives the
 * message for what breaks it, and nothing when it holds.
 */
public final class ScenarioRules {

  /** The devices that scenarios can name. */
  public static final List<String> DEVICES = List.of("desktop", "tablet", "mobile");

  /** How the recorder can get into the page. */
  public static final List<String> MEETINGS = List.of("injected", "in-page");

  /** Where the values of a recorder's options can come from. */
  public static final List<String> OPTION_SETS = List.of("standard", "vendor-defaults");

  /** A recorder of which nothing is known but where it sends. */
  public static final String WIRE_ONLY = "wire-only";

  /** Axes that choose the machinery. */
  public static final List<String> MACHINERY =
      List.of("driver", "device", "recorder", "options", "meeting");

  /** Largest side of a viewport, in CSS pixels. */
  public static final int LARGEST_VIEWPORT = 10_000;

  /** Said of a stage without steps. */
  public static final String NO_STEPS = "The stage has no steps. Add one, such as open: /.";

  /** Said of a variant that is there already. */
  public static final String SAME_VARIANT = "This variant is there already. Leave it out.";

  /** Said when every variant was taken away. */
  public static final String NO_VARIANT_LEFT = "\"exclude\" leaves no variant. Keep one at least.";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
  private static final Pattern RECORDER = Pattern.compile("\\S+@[^@\\s]+");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)(}?)");
  private static final Pattern ACCOUNT = Pattern.compile("account\\.[A-Za-z0-9-]+");
  private static final Pattern PERSONA = Pattern.compile("persona\\.([^.]*)(?:\\.(.*))?");
  private static final List<String> FIELDS =
      Arrays.stream(PersonaField.values()).map(PersonaField::id).toList();

  /** Shorter texts are searched for as whole values only. */
  private static final int SHORTEST_COMPOSED = 5;

  private static final Persona SAMPLE = new PersonaFactory().create(0);

  private ScenarioRules() {}

  /** A scenario's name is fit for a file name. */
  public static Optional<String> scenarioName(String name) {
    return NAME.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            "The scenario name \"%s\" must be letters, digits and single hyphens, such as guest-checkout."
                .formatted(name));
  }

  /** A stage's name is there, and no stage before it has it. */
  public static Optional<String> stageName(String name, Collection<String> earlier) {
    if (name.isBlank()) {
      return Optional.of("A stage needs a name, such as contact.");
    }
    return earlier.contains(name)
        ? Optional.of("Two stages are called \"%s\". Rename one.".formatted(name))
        : Optional.empty();
  }

  /** Every placeholder of a text names a field of the persona. */
  public static Optional<String> placeholders(String template) {
    Matcher matcher = PLACEHOLDER.matcher(template);
    while (matcher.find()) {
      if (!matcher.group(2).isEmpty() && ACCOUNT.matcher(matcher.group(1)).matches()) {
        continue; // whether the settings know it is seen when a run is planned
      }
      Matcher persona = PERSONA.matcher(matcher.group(1));
      if (matcher.group(2).isEmpty() || !persona.matches()) {
        return Optional.of(
            "A placeholder must be ${persona.FIELD} or ${persona.FIELD.FORMAT}, such as ${persona.phone.national}, closed by a brace.");
      }
      if (!FIELDS.contains(persona.group(1))) {
        return Optional.of(
            "The persona has no field \"%s\". %s"
                .formatted(persona.group(1), NearestName.hint(persona.group(1), FIELDS)));
      }
      Optional<String> format =
          Optional.ofNullable(persona.group(2)).flatMap(name -> format(persona.group(1), name));
      if (format.isPresent()) {
        return format;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> format(String id, String name) {
    return PersonaField.byId(id)
        .filter(field -> PersonaFormat.of(field, name).isEmpty())
        .map(
            field ->
                "The persona's \"%s\" has no format \"%s\". %s"
                    .formatted(id, name, NearestName.hint(name, PersonaFormat.ids(field))));
  }

  /**
   * A text that is typed can be searched for: one that is made of a part of a value and of others
   * is a value of its own, and must be long enough not to turn up by chance.
   */
  static Optional<String> searchable(Text text) {
    boolean parts =
        !text.placeholders().isEmpty()
            && text.placeholders().stream().allMatch(one -> one.format().isPresent());
    if (!parts || letters(text.literal()) == 0) {
      return Optional.empty();
    }
    return letters(text.resolve(SAMPLE)) >= SHORTEST_COMPOSED
        ? Optional.empty()
        : Optional.of(
            "\"%s\" is too short to be told from chance, so nobody would miss it if it leaked. Type a whole value of the persona, or one of %d letters and digits at least."
                .formatted(text.template(), SHORTEST_COMPOSED));
  }

  private static int letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").length();
  }

  /** A locator is the same for every persona. */
  public static Optional<String> locatorText(String text) {
    if (text.isBlank()) {
      return Optional.of("A locator needs a text, not a blank.");
    }
    return text.contains("${")
        ? Optional.of("A locator cannot hold ${…}. Use the name that the page shows.")
        : Optional.empty();
  }

  /** A role is one of ARIA's. */
  public static Optional<String> role(String role) {
    return AriaRoles.ALL.contains(role)
        ? Optional.empty()
        : Optional.of(
            "ARIA has no role \"%s\". %s".formatted(role, NearestName.hint(role, AriaRoles.ALL)));
  }

  /** What a step is told is not blank. */
  public static Optional<String> notBlank(String step, String text) {
    return text.isBlank()
        ? Optional.of("\"%s\" needs a text, not a blank.".formatted(step))
        : Optional.empty();
  }

  /** A viewport has a size that a browser can show. */
  public static Optional<String> viewport(int width, int height) {
    return Math.min(width, height) > 0 && Math.max(width, height) <= LARGEST_VIEWPORT
        ? Optional.empty()
        : Optional.of(
            "A viewport is 1 to %d pixels wide and high, not %d x %d."
                .formatted(LARGEST_VIEWPORT, width, height));
  }

  /** A persona lives where one is known to. */
  public static Optional<String> locale(String locale) {
    return known("locale", locale, PersonaLocale.ids());
  }

  /** A device is a known one. */
  public static Optional<String> device(String device) {
    return known("device", device, DEVICES);
  }

  /** The value of an axis that chooses the machinery can be such a value. */
  public static Optional<String> axisValue(String axis, String value) {
    if (value.isBlank()) {
      return Optional.of("The axis \"%s\" needs a value, not a blank.".formatted(axis));
    }
    return switch (axis) {
      case "device" -> device(value);
      case "meeting" -> known("meeting", value, MEETINGS);
      case "options" -> known("option set", value, OPTION_SETS);
      case "recorder" -> recorder(value);
      default -> Optional.empty();
    };
  }

  /** A recorder is named with its version, unless nothing is known of it but its traffic. */
  public static Optional<String> recorder(String reference) {
    return reference.equals(WIRE_ONLY) || RECORDER.matcher(reference).matches()
        ? Optional.empty()
        : Optional.of(
            "A recorder is named id@version, such as rrweb@2.2.2, or is wire-only, not \"%s\"."
                .formatted(reference));
  }

  /** The axes and values that a step waits for occur in a variant. */
  public static Optional<String> when(Map<String, String> when, List<Variant> variants) {
    for (Map.Entry<String, String> condition : when.entrySet()) {
      String axis = condition.getKey();
      Set<String> axes = new TreeSet<>();
      Set<String> values = new TreeSet<>();
      for (Variant variant : variants) {
        axes.addAll(variant.axes().keySet());
        Optional.ofNullable(variant.axes().get(axis)).ifPresent(values::add);
      }
      if (values.isEmpty()) {
        return Optional.of(
            "No variant has the axis \"%s\". %s".formatted(axis, NearestName.hint(axis, axes)));
      }
      if (!values.contains(condition.getValue())) {
        return Optional.of(
            "No variant has %s: %s. %s"
                .formatted(
                    axis, condition.getValue(), NearestName.hint(condition.getValue(), values)));
      }
    }
    return Optional.empty();
  }

  /** What is wrong with the whole, given that its parts are right. */
  public static List<Problem> whole(Scenario scenario) {
    List<Problem> problems = new ArrayList<>();
    for (Stage stage : scenario.stages()) {
      for (Step step : stage.steps()) {
        when(step.when(), scenario.variants())
            .ifPresent(message -> problems.add(new Problem(step.position(), message)));
        step.action()
            .typed()
            .flatMap(ScenarioRules::searchable)
            .ifPresent(message -> problems.add(new Problem(step.position(), message)));
      }
    }
    for (Variant variant : scenario.variants()) {
      Set<String> taken = new HashSet<>();
      scenario.stages().forEach(stage -> taken.add(stage.name()));
      scenario
          .steps(variant)
          .filter(step -> step.action() instanceof Action.TakeCheckpoint)
          .filter(step -> !taken.add(((Action.TakeCheckpoint) step.action()).name()))
          .map(step -> new Problem(step.position(), sameCheckpoint(step)))
          .filter(problem -> !problems.contains(problem))
          .forEach(problems::add);
    }
    return problems;
  }

  private static String sameCheckpoint(Step step) {
    return "A checkpoint or stage before is called \"%s\" too. Rename one; every stage ends with a checkpoint of its own name."
        .formatted(((Action.TakeCheckpoint) step.action()).name());
  }

  private static Optional<String> known(String what, String name, List<String> names) {
    return names.contains(name)
        ? Optional.empty()
        : Optional.of(
            "There is no %s \"%s\". %s".formatted(what, name, NearestName.hint(name, names)));
  }
}
