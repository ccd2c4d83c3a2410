package io.tapecheck.capture;

import io.tapecheck.persona.Canary;
import io.tapecheck.probe.ProbeMessage;
import io.tapecheck.tape.TapeWriter;
import io.tapecheck.tape.Target;
import io.tapecheck.tape.TypedValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes whatever a test types into a field as a canary. What is typed key by key is one value, the
 * last; what replaces another value is one of its own.
 */
final class DiscoveredCanaries implements CanaryWatch {

  /** Shorter values say nothing: they stand in every page. */
  private static final int SHORTEST = 3;

  /** Fields in which one chooses rather than types. */
  private static final Set<String> CHOICES = Set.of("select");

  private record Entry(String value, long time, Target target, List<String> stood) {}

  /** Makes a canary of a field, a number and a value. */
  interface Naming {
    Canary canary(String field, int number, String value);
  }

  private final FieldSearch search;
  private final boolean knowsSome;
  private final Naming naming;
  private final Map<String, Entry> current = new LinkedHashMap<>();
  private final Set<Entry> done = new LinkedHashSet<>();

  /** Knows no value before it is typed. */
  DiscoveredCanaries() {
    this(List.of(), Canary::taken);
  }

  /**
   * @param known canaries that are there already: typing one makes no other
   */
  DiscoveredCanaries(Collection<Canary> known, Naming naming) {
    this.search = new FieldSearch(known);
    this.knowsSome = !known.isEmpty();
    this.naming = naming;
  }

  @Override
  public synchronized void onInput(ProbeMessage input, Target target) {
    if (CHOICES.contains(target.tag())) {
      return;
    }
    input
        .value()
        .ifPresent(
            value -> {
              Entry before = current.get(target.path());
              if (before != null && before.value().equals(value)) {
                return; // what counts is when it was typed first
              }
              current.put(target.path(), new Entry(value, input.time(), target, input.stood()));
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

  /** Says when some of them were typed. */
  synchronized void typedTo(TapeWriter tape, List<Canary> wanted) {
    Set<String> ids = wanted.stream().map(Canary::id).collect(Collectors.toSet());
    numbered()
        .forEach(
            (entry, id) -> {
              if (ids.contains(id)) {
                tape.typed(typed(entry, id));
              }
            });
  }

  private static TypedValue typed(Entry entry, String id) {
    Canary canary = new Canary(id, field(entry), entry.value());
    boolean stood =
        !entry.stood().isEmpty()
            && entry.stood().stream().anyMatch(new FieldSearch(List.of(canary))::holds);
    return new TypedValue(id, entry.time(), entry.target(), stood);
  }

  private Map<Entry, String> numbered() {
    List<Entry> entries = new ArrayList<>(done);
    entries.addAll(current.values());
    // Of one value that was typed into two fields, the first time counts: the second may follow an
    // echo.
    entries.sort(Comparator.comparingLong(Entry::time));
    Map<Entry, String> ids = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<String> values = new LinkedHashSet<>();
    for (Entry entry : entries) {
      if (entry.value().strip().length() >= SHORTEST && isNew(entry, values)) {
        int count = counts.merge(field(entry), 1, Integer::sum);
        ids.put(entry, naming.canary(field(entry), count, entry.value()).id());
      }
    }
    return ids;
  }

  private boolean isNew(Entry entry, Set<String> values) {
    return values.add(entry.value()) && !(knowsSome && search.holds(entry.value()));
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
