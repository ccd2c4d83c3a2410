package io.tapecheck.reports.html;

import io.tapecheck.judge.GateResult;
import io.tapecheck.judge.LiftedGate;
import io.tapecheck.judge.RunResult;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.judge.Verdict;
import io.tapecheck.reports.Figures;
import io.tapecheck.reports.RunSecrets;
import io.tapecheck.reports.SessionNames;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what the first page shows. */
final class OverviewBuilder {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final RunResult result;
  private final List<SessionResult> judged;
  private final List<SessionResult> ungated;
  private final SessionNames names;
  private final RunSecrets secrets;

  OverviewBuilder(RunResult result, SessionNames names, RunSecrets secrets) {
    this.result = result;
    this.judged = result.sessions().stream().filter(session -> !session.passesUngated()).toList();
    this.ungated = result.sessions().stream().filter(SessionResult::passesUngated).toList();
    this.names = names;
    this.secrets = secrets;
  }

  OverviewPage build() {
    Groups groups = new Groups(judged, names, secrets);
    List<Fact> figures = new ArrayList<>();
    figures.add(sessions());
    figures.addAll(new Measures(judged.isEmpty() ? ungated : judged).headline(leaksNotGated()));
    return new OverviewPage(
        result.version(),
        WHEN.format(result.started()),
        Figures.duration(result.durationMillis()),
        Badge.of(result.verdict()),
        summary(),
        figures,
        GateRow.of(result.gates()),
        lifted(),
        new RecorderBlocks(names, secrets).of(result.sessions()),
        new MatrixBuilder(result.sessions(), names, secrets).build(),
        Folds.ofGroups(groups.findings()),
        Folds.ofGroups(new Groups(ungated, names, secrets).findings()),
        new Groups(result.sessions(), names, secrets).errors());
  }

  private long leaksNotGated() {
    return judged.isEmpty()
        ? 0
        : ungated.stream()
            .mapToLong(session -> Math.round(session.measures().getOrDefault("masking.leaks", 0.0)))
            .sum();
  }

  /** Each reason for lifting gates, with the gates and how many sessions it concerns. */
  private List<String> lifted() {
    Map<String, Set<String>> gates = new LinkedHashMap<>();
    Map<String, Integer> sessions = new HashMap<>();
    for (SessionResult session : result.sessions()) {
      Set<String> reasons = new HashSet<>();
      for (LiftedGate gate : session.lifted()) {
        gates.computeIfAbsent(gate.reason(), key -> new LinkedHashSet<>()).add(gate.gate());
        reasons.add(gate.reason());
      }
      reasons.forEach(reason -> sessions.merge(reason, 1, Integer::sum));
    }
    return gates.entrySet().stream()
        .map(
            lifted ->
                "%s Not held against %s: %s."
                    .formatted(
                        lifted.getKey(),
                        sessionsOf(sessions.getOrDefault(lifted.getKey(), 0)),
                        String.join(", ", lifted.getValue())))
        .toList();
  }

  private Fact sessions() {
    String verdicts =
        List.of(Verdict.PASS, Verdict.FAIL, Verdict.ERROR).stream()
            .filter(verdict -> count(verdict) > 0)
            .map(
                verdict -> count(verdict) + " " + Badge.of(verdict).word().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    String note = ungated.isEmpty() ? verdicts : verdicts + ", " + ungated.size() + " not gated";
    return new Fact("Sessions", Integer.toString(result.sessions().size()), note, "");
  }

  private String summary() {
    int all = result.sessions().size();
    if (all == 0) {
      return "No session was run, so nothing was checked.";
    }
    if (result.verdict() == Verdict.PASS) {
      return holding(judged.size()) + notGated();
    }
    List<String> sentences = new ArrayList<>();
    if (count(Verdict.ERROR) > 0) {
      sentences.add(count(Verdict.ERROR) + " of " + sessionsOf(all) + " broke.");
    }
    if (count(Verdict.FAIL) > 0) {
      sentences.add(count(Verdict.FAIL) + " of " + sessionsOf(all) + " did not hold every gate.");
    }
    String failed =
        result.gates().stream()
            .filter(gate -> !gate.passed())
            .map(GateResult::gate)
            .collect(Collectors.joining(", "));
    if (!failed.isEmpty()) {
      sentences.add("Look first at: " + failed + ".");
    }
    return String.join(" ", sentences) + notGated();
  }

  private String notGated() {
    return ungated.isEmpty()
        ? ""
        : ungated.size() == 1
            ? " 1 session only shows what leaks and is not gated."
            : " %d sessions only show what leaks and are not gated.".formatted(ungated.size());
  }

  private String holding(int sessions) {
    String held = ungated.isEmpty() ? "" : " that " + (sessions == 1 ? "is" : "are") + " gated";
    return switch (sessions) {
      case 0 -> "No session is held to all gates.";
      case 1 -> "Every gate holds in the only session" + held + ".";
      default -> "Every gate holds in all " + sessions + " sessions" + held + ".";
    };
  }

  private static String sessionsOf(int all) {
    return all == 1 ? "1 session" : all + " sessions";
  }

  private long count(Verdict verdict) {
    return judged.stream().filter(session -> session.verdict() == verdict).count();
  }
}
