package io.tapecheck.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.nearest.NearestName;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.recorder.RecorderOption;
import io.tapecheck.settings.OptionSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The options that settings give to all recorders of a run. Versions of one recorder differ in what
 * they know, so each takes what it knows; what none of them knows is a mistake.
 */
public final class RecorderOptions {

  private RecorderOptions() {}

  /**
   * Refuses options that no recorder of the run knows, and values of another type.
   *
   * @throws BadRequest that names the nearest option
   */
  public static void check(Collection<RecorderDescriptor> recorders, Map<String, JsonNode> given) {
    Map<String, RecorderOption> known = new TreeMap<>();
    recorders.forEach(
        recorder -> recorder.options().forEach(option -> known.put(option.name(), option)));
    new TreeMap<>(given)
        .forEach(
            (name, value) -> {
              RecorderOption option = known.get(name);
              if (option == null) {
                throw new BadRequest(unknown(name, recorders, known.keySet()));
              }
              if (!fits(option.type(), value)) {
                throw new BadRequest(
                    "The option recorder.options.%s must be %s, not %s."
                        .formatted(name, words(option.type()), shown(value)));
              }
            });
  }

  /** Every option of a recorder with its value: as given, else of the set. */
  public static Map<String, JsonNode> of(
      RecorderDescriptor recorder, OptionSet set, Map<String, JsonNode> given) {
    Map<String, JsonNode> options = new HashMap<>();
    for (RecorderOption option : recorder.options()) {
      options.put(option.name(), given.getOrDefault(option.name(), set.of(option)));
    }
    return options;
  }

  private static String unknown(
      String name, Collection<RecorderDescriptor> recorders, Collection<String> known) {
    List<String> references =
        recorders.stream().map(RecorderDescriptor::reference).sorted().toList();
    String whose =
        references.size() == 1
            ? "The recorder %s has no".formatted(references.get(0))
            : "None of the recorders %s has an".formatted(String.join(", ", references));
    return "%s option \"%s\" (recorder.options.%s). %s"
        .formatted(whose, name, name, NearestName.hint(name, known));
  }

  /** Texts and objects are left to the vendor, many of whose options take several types. */
  private static boolean fits(RecorderOption.Type type, JsonNode value) {
    return switch (type) {
      case BOOLEAN -> value.isBoolean();
      case NUMBER -> value.isNumber();
      case TEXT, OBJECT -> true;
    };
  }

  private static String words(RecorderOption.Type type) {
    return switch (type) {
      case BOOLEAN -> "true or false";
      case NUMBER -> "a number";
      case TEXT -> "a text";
      case OBJECT -> "a map";
    };
  }

  private static String shown(JsonNode value) {
    return value.isContainerNode()
        ? value.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", "))
        : value.toString();
  }
}
