package io.tapecheck.capture;

import io.tapecheck.persona.Canary;
import io.tapecheck.probe.ProbeMessage;
import io.tapecheck.tape.TapeWriter;
import io.tapecheck.tape.Target;
import io.tapecheck.tape.TypedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes whatever a test types into a field as a canary. What is typed key by key is one value, the
 * last; what replaces another value is one of its own.
 */
final class DiscoveredCanaries implements CanaryWatch {

  /** Shorter values say nothing: they stand in every page. */
  private static final int SHORTEST = 3;

  /** Fields in which one chooses rather than types. */
  private static final Set<String> CHOICES = Set.of("select");

  private record Entry(String value, long time, Target target) {}

  private final Map<String, Entry> current = new LinkedHashMap<>();
  private final Set<Entry> done = new LinkedHashSet<>();

  @Override
  public synchronized void onInput(ProbeMessage input, Target target) {
    if (CHOICES.contains(target.tag())) {
      return;
    }
    input
        .value()
        .ifPresent(
            value -> {
              Entry before = current.put(target.path(), new Entry(value, input.time(), target));
              if (before != null && !goesOn(before.value(), value)) {
                done.add(before);
              }
            });
  }

  /** The canaries so far, one for each value that is long enough. */
  synchronized List<Canary> canaries() {
    return numbered().entrySet().stream()
        .map(entry -> new Canary(entry.getValue(), field(entry.getKey()), entry.getKey().value()))
        .toList();
  }

  synchronized void writeTo(TapeWriter tape) {
    tape.canaries(canaries());
    numbered().forEach((entry, id) -> tape.typed(new TypedValue(id, entry.time(), entry.target())));
  }

  private Map<Entry, String> numbered() {
    List<Entry> entries = new ArrayList<>(done);
    entries.addAll(current.values());
    Map<Entry, String> ids = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<String> values = new LinkedHashSet<>();
    for (Entry entry : entries) {
      if (entry.value().strip().length() >= SHORTEST && values.add(entry.value())) {
        int count = counts.merge(field(entry), 1, Integer::sum);
        ids.put(entry, Canary.taken(field(entry), count, entry.value()).id());
      }
    }
    return ids;
  }

  private static String field(Entry entry) {
    return entry
        .target()
        .field()
        .map(name -> name.replaceAll("[^A-Za-z0-9-]+", "-"))
        .orElse("field");
  }

  /** Whether typing or deleting a few characters leads from one value to the other. */
  private static boolean goesOn(String before, String after) {
    String shorter = bare(before.length() < after.length() ? before : after);
    String longer = bare(before.length() < after.length() ? after : before);
    return longer.startsWith(shorter);
  }

  private static String bare(String value) {
    return value.replaceAll("[\\s\\-/]+", "");
  }
}
