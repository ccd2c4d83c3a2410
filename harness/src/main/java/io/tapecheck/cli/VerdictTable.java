package io.tapecheck.cli;

import io.tapecheck.judge.GateResult;
import io.tapecheck.judge.RunResult;
import io.tapecheck.judge.SessionResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a run as text: a line for each session, then what each failing gate and broken
 * session says.
 */
final class VerdictTable {

  private static final List<String> HEADS =
      List.of("session", "verdict", "leaks", "fidelity", "actions", "errors", "events", "seconds");

  private VerdictTable() {}

  static String of(RunResult run) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADS);
    run.sessions().forEach(session -> rows.add(row(session)));
    StringBuilder text = new StringBuilder(aligned(rows));
    failures(run)
        .forEach(
            (why, sessions) ->
                text.append('\n')
                    .append(String.join(", ", sessions))
                    .append(": ")
                    .append(why)
                    .append('\n'));
    List<GateResult> failing = run.gates().stream().filter(gate -> !gate.passed()).toList();
    if (!failing.isEmpty()) {
      text.append("\nGates that do not hold:\n");
      for (GateResult gate : failing) {
        text.append(
            "  %s is %s, the limit is %s%s%n"
                .formatted(
                    gate.gate(),
                    figure(gate.actual()),
                    gate.limit(),
                    gate.actual().isEmpty()
                        ? gate.reason().map(why -> ": " + why).orElse("")
                        : ""));
      }
    }
    notApplicable(run)
        .forEach(
            (why, gates) ->
                text.append("\nNot applicable: ")
                    .append(String.join(", ", gates))
                    .append(". ")
                    .append(why)
                    .append('\n'));
    return text.toString();
  }

  /** Sessions by what broke them, for one cause may break many. */
  private static Map<String, List<String>> failures(RunResult run) {
    Map<String, List<String>> failures = new LinkedHashMap<>();
    for (SessionResult session : run.sessions()) {
      session
          .failure()
          .ifPresent(
              why -> failures.computeIfAbsent(why, first -> new ArrayList<>()).add(id(session)));
    }
    return failures;
  }

  /** Gates that had nothing to look at in any session, by the reason. */
  private static Map<String, List<String>> notApplicable(RunResult run) {
    Map<String, List<String>> gates = new LinkedHashMap<>();
    for (GateResult gate : run.gates()) {
      if (!gate.applicable()) {
        gates.computeIfAbsent(gate.reason().orElse(""), why -> new ArrayList<>()).add(gate.gate());
      }
    }
    return gates;
  }

  private static List<String> row(SessionResult session) {
    Map<String, Double> measures = session.measures();
    return List.of(
        id(session),
        verdict(session),
        figure(measures, "masking.leaks"),
        figure(measures, "fidelity.score"),
        of(measures, "actions.recorded", "actions.performed"),
        of(measures, "errors.linked", "errors.seen"),
        figure(measures, "recording.events"),
        String.format(Locale.ROOT, "%.1f", session.durationMillis() / 1000.0));
  }

  /** A session that only reports must not read as sound. */
  private static String verdict(SessionResult session) {
    return session.passesUngated()
        ? "not gated"
        : session.verdict().name().toLowerCase(Locale.ROOT);
  }

  private static String id(SessionResult session) {
    return session.metadata().session();
  }

  private static String of(Map<String, Double> measures, String part, String whole) {
    return figure(measures, part) + "/" + figure(measures, whole);
  }

  private static String figure(Map<String, Double> measures, String name) {
    return figure(Optional.ofNullable(measures.get(name)));
  }

  /** Whole numbers whole, others rounded down, so that 1 means all. */
  private static String figure(Optional<Double> value) {
    return value
        .map(
            number ->
                number == Math.rint(number)
                    ? String.format(Locale.ROOT, "%.0f", number)
                    : String.format(Locale.ROOT, "%.4f", Math.floor(number * 10_000) / 10_000))
        .orElse("-");
  }

  private static String aligned(List<List<String>> rows) {
    int[] widths = new int[HEADS.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String format = column < 2 ? "%-" + widths[column] + "s  " : "%" + widths[column] + "s  ";
        line.append(String.format(Locale.ROOT, format, row.get(column)));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
