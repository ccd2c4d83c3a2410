package io.tapecheck.reports.markdown;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.reports.Figures;
import io.tapecheck.reports.LeakedField;
import io.tapecheck.reports.LeakedValues;
import io.tapecheck.reports.RecorderWay;
import io.tapecheck.reports.Secrets;
import io.tapecheck.tape.Tape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What each recorder let out with each set of options, and what was set so that it does not. */
final class RecorderSummary {

  private static final String NOT_MEASURED = "–";

  private final List<RecorderWay> ways;
  private final Function<Path, Tape> tapes;

  RecorderSummary(List<SessionResult> sessions, Function<Path, Tape> tapes) {
    this.ways = RecorderWay.of(sessions);
    this.tapes = tapes;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (ways.isEmpty()) {
      return lines;
    }
    lines.add("");
    lines.add(
        "| recorder | options | verdict | sessions | leaks | values leaked | held by | readable text | fidelity |");
    lines.add("|---|---|---|---|---|---|---|---|---|");
    ways.forEach(way -> lines.add(row(way)));
    List<String> notes = ways.stream().flatMap(way -> note(way).stream()).toList();
    if (!notes.isEmpty()) {
      lines.add("");
      lines.addAll(notes);
    }
    return lines;
  }

  private static String row(RecorderWay way) {
    String sinks =
        way.sinks().entrySet().stream()
            .map(sink -> sink.getKey() + " " + sink.getValue())
            .collect(Collectors.joining(", "));
    return "| %s | %s | %s | %d | %s | %s | %s | %s | %s |"
        .formatted(
            Summary.cell(way.recorder()),
            Summary.cell(way.set()),
            way.passesUngated() ? "*not gated*" : Summary.word(way.verdict()),
            way.sessions().size(),
            way.sum("masking.leaks").map(Object::toString).orElse(NOT_MEASURED),
            LeakedValues.among(way::sum).orElse(NOT_MEASURED),
            Summary.cell(sinks),
            percent(way.least("masking.readable")),
            percent(way.least("fidelity.score")));
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? Figures.percent(share.getAsDouble()) : NOT_MEASURED;
  }

  /** What leaked, or what was set against it. */
  private Optional<String> note(RecorderWay way) {
    String name = "- " + Summary.cell(way.recorder() + ", " + way.set());
    List<LeakedField> leaked = way.leakedFields();
    if (!leaked.isEmpty()) {
      return Optional.of(
          name
              + " leaks "
              + leaked.stream().map(RecorderSummary::field).collect(Collectors.joining(", "))
              + ".");
    }
    List<String> options = way.changedOptions();
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(name + " differs from the vendor's defaults in " + code(way, options) + ".");
  }

  private static String field(LeakedField field) {
    String sinks =
        field.spots().stream()
            .flatMap(spot -> spot.finding().where().sink().stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return Summary.cell(field.field()) + (sinks.isEmpty() ? "" : " (" + Summary.cell(sinks) + ")");
  }

  private String code(RecorderWay way, List<String> options) {
    Secrets secrets = Secrets.of(way.sessions().get(0), tapes);
    return options.stream()
        .map(option -> Summary.cell(secrets.own(option)))
        .collect(Collectors.joining(", "));
  }
}
