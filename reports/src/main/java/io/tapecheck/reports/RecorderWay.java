package io.tapecheck.reports;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.judge.Verdict;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A recorder with one set of options, over the sessions that ran it so.
 *
 * @param recorder for example {@code rrweb@2.2.2}
 * @param options id of the option set; empty for sessions that do not say
 * @param sessions one at least
 */
public record RecorderWay(String recorder, String options, List<SessionResult> sessions) {

  private static final String LEAK = "masking/leak";
  private static final String VENDOR_DEFAULTS = "vendor-defaults";

  public RecorderWay {
    sessions = List.copyOf(sessions);
  }

  /** By recorder in the order of the run; the vendor's defaults before what was made of them. */
  public static List<RecorderWay> of(Collection<SessionResult> sessions) {
    Map<String, Map<String, List<SessionResult>>> ways = new LinkedHashMap<>();
    for (SessionResult session : sessions) {
      TapeMetadata.RecorderUsed used = session.metadata().recorder();
      if (!used.id().isEmpty()) {
        ways.computeIfAbsent(used.reference(), key -> new TreeMap<>(ORDER))
            .computeIfAbsent(
                session.metadata().variant().getOrDefault("options", ""), key -> new ArrayList<>())
            .add(session);
      }
    }
    return ways.entrySet().stream()
        .flatMap(
            recorder ->
                recorder.getValue().entrySet().stream()
                    .map(set -> new RecorderWay(recorder.getKey(), set.getKey(), set.getValue())))
        .toList();
  }

  private static final Comparator<String> ORDER =
      Comparator.comparing((String set) -> !set.equals(VENDOR_DEFAULTS))
          .thenComparing(Comparator.naturalOrder());

  /** Whether nobody configured the recorder. */
  public boolean isVendorDefaults() {
    return options.equals(VENDOR_DEFAULTS);
  }

  /** The option set in words. */
  public String set() {
    return isVendorDefaults() ? "vendor defaults" : options.isEmpty() ? "as set" : options;
  }

  /** The worst of its sessions' verdicts. */
  public Verdict verdict() {
    return sessions.stream()
        .map(SessionResult::verdict)
        .max(Comparator.naturalOrder())
        .orElse(Verdict.ERROR);
  }

  /** Whether a session passes only because it is not held to its gates. */
  public boolean passesUngated() {
    return verdict() == Verdict.PASS && sessions.stream().anyMatch(SessionResult::passesUngated);
  }

  /** A measure summed over the sessions; empty when none took it. */
  public Optional<Long> sum(String measure) {
    double[] values = values(measure).toArray();
    return values.length == 0
        ? Optional.empty()
        : Optional.of(Math.round(DoubleStream.of(values).sum()));
  }

  /** The least that a session measured. */
  public OptionalDouble least(String measure) {
    return values(measure).min();
  }

  private DoubleStream values(String measure) {
    return sessions.stream()
        .flatMap(session -> Optional.ofNullable(session.measures().get(measure)).stream())
        .mapToDouble(Double::doubleValue);
  }

  /** The options that differ from the vendor's defaults, as {@code name: value}. */
  public List<String> changedOptions() {
    Map<String, JsonNode> changed = new TreeMap<>();
    sessions.forEach(session -> changed.putAll(session.changedOptions()));
    return changed.entrySet().stream()
        .map(option -> option.getKey() + ": " + option.getValue())
        .toList();
  }

  /** How many leaks each kind of sink held, the most first. */
  public Map<String, Long> sinks() {
    Map<String, Long> counts = new LinkedHashMap<>();
    leaks().forEach(leak -> counts.merge(sink(leak), 1L, Long::sum));
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(sink -> sorted.put(sink.getKey(), sink.getValue()));
    return sorted;
  }

  private Stream<Finding> leaks() {
    return sessions.stream()
        .flatMap(session -> session.findings().stream())
        .filter(finding -> finding.rule().equals(LEAK));
  }

  /** What leaked where, by field. */
  public List<LeakedField> leakedFields() {
    Map<String, Map<String, LeakedField.Spot>> fields = new TreeMap<>();
    for (SessionResult session : sessions) {
      for (Finding finding : session.findings()) {
        if (finding.rule().equals(LEAK)) {
          LeakedField.Spot spot =
              new LeakedField.Spot(
                  finding, List.of(new LeakedField.Occurrence(session, finding.where().time())));
          fields
              .computeIfAbsent(field(finding), key -> new LinkedHashMap<>())
              .merge(spotKey(finding), spot, RecorderWay::both);
        }
      }
    }
    return fields.entrySet().stream()
        .map(field -> new LeakedField(field.getKey(), List.copyOf(field.getValue().values())))
        .toList();
  }

  /** A canary is called by its field and a number. */
  private static String field(Finding finding) {
    return finding.canary().orElse("").replaceAll("#[0-9]+$", "");
  }

  private static String spotKey(Finding finding) {
    return String.join(
        "\n",
        sink(finding),
        finding.where().node().orElse(""),
        finding.where().stage().orElse(""),
        String.join(" ", finding.encoding()));
  }

  private static String sink(Finding finding) {
    Where where = finding.where();
    return where.sink().orElse(where.request().isPresent() ? "request" : "recording");
  }

  private static LeakedField.Spot both(LeakedField.Spot one, LeakedField.Spot other) {
    List<LeakedField.Occurrence> all = new ArrayList<>(one.sessions());
    all.addAll(other.sessions());
    return new LeakedField.Spot(one.finding(), all);
  }
}
