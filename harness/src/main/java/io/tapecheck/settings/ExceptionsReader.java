package io.tapecheck.settings;

import io.tapecheck.yaml.YamlFields;
import io.tapecheck.yaml.YamlList;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the limits that are others for some sessions. */
final class ExceptionsReader {

  private static final List<String> KEYS = List.of("when", "gate", "limit", "reason");

  private final YamlProblems problems;
  private final Gates reader;
  private final Map<String, GateLimit> gates = new LinkedHashMap<>();

  ExceptionsReader(YamlProblems problems, Gates reader, List<GateLimit> limits) {
    this.problems = problems;
    this.reader = reader;
    limits.forEach(gate -> gates.put(gate.measure(), gate));
  }

  List<GateException> read(List<YamlValue> items) {
    return items.stream()
        .flatMap(item -> YamlFields.of(item, "exception", KEYS, problems).stream())
        .flatMap(fields -> read(fields))
        .toList();
  }

  private Stream<GateException> read(YamlFields fields) {
    Map<String, String> when = fields.textMap("when");
    if (when.isEmpty() && fields.allKnown()) {
      problems.add(
          fields.position("when"),
          "An exception needs \"when\", such as {recorder: rrweb@1.1.3}. To change a limit for all, change the gate.");
    }
    Optional<String> reason = fields.requiredText("reason", "why the limit is another one");
    if (reason.filter(String::isBlank).isPresent()) {
      problems.add(fields.position("reason"), "The reason is blank. Say why.");
    }
    List<String> measures = measures(fields);
    if (!fields.has("limit")) {
      problems.add(
          fields.position(),
          "\"exception\" lacks \"limit\". Add limit: 0.8, or limit: null to report and not judge.");
      return Stream.empty();
    }
    return measures.stream().flatMap(gate -> read(fields, when, gate, reason.orElse("")).stream());
  }

  /** One name or a list of them. */
  private List<String> measures(YamlFields fields) {
    if (fields.value("gate").filter(YamlList.class::isInstance).isPresent()) {
      return fields.texts("gate").orElse(List.of());
    }
    return fields.requiredText("gate", "fidelity.score").stream().toList();
  }

  private Optional<GateException> read(
      YamlFields fields, Map<String, String> when, String gate, String reason) {
    if (!gates.containsKey(gate)) {
      problems.add(fields.position("gate"), Gates.unknown(gate, gates.keySet()));
      return Optional.empty();
    }
    if (fields.value("limit").isEmpty()) {
      return Optional.of(new GateException(when, gate, Optional.empty(), reason));
    }
    return fields
        .value("limit")
        .flatMap(value -> reader.limit(gate, value, gates))
        .map(limit -> new GateException(when, gate, Optional.of(limit), reason));
  }
}
