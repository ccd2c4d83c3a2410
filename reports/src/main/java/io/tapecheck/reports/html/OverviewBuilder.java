package io.tapecheck.reports.html;

import io.tapecheck.judge.GateResult;
import io.tapecheck.judge.RunResult;
import io.tapecheck.judge.Verdict;
import io.tapecheck.reports.Figures;
import io.tapecheck.reports.RunSecrets;
import io.tapecheck.reports.SessionNames;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Collects what the first page shows. */
final class OverviewBuilder {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final RunResult result;
  private final SessionNames names;
  private final RunSecrets secrets;

  OverviewBuilder(RunResult result, SessionNames names, RunSecrets secrets) {
    this.result = result;
    this.names = names;
    this.secrets = secrets;
  }

  OverviewPage build() {
    Groups groups = new Groups(result.sessions(), names, secrets);
    List<Fact> figures = new ArrayList<>();
    figures.add(sessions());
    figures.addAll(new Measures(result.sessions()).headline());
    return new OverviewPage(
        result.version(),
        WHEN.format(result.started()),
        Figures.duration(result.durationMillis()),
        Badge.of(result.verdict()),
        summary(),
        figures,
        GateRow.of(result.gates()),
        new MatrixBuilder(result.sessions(), names, secrets).build(),
        groups.findings(),
        groups.errors());
  }

  private Fact sessions() {
    String note =
        List.of(Verdict.PASS, Verdict.FAIL, Verdict.ERROR).stream()
            .filter(verdict -> count(verdict) > 0)
            .map(
                verdict -> count(verdict) + " " + Badge.of(verdict).word().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return new Fact("Sessions", Integer.toString(result.sessions().size()), note, "");
  }

  private String summary() {
    int all = result.sessions().size();
    if (all == 0) {
      return "No session was run, so nothing was checked.";
    }
    if (result.verdict() == Verdict.PASS) {
      return "Every gate holds in "
          + (all == 1 ? "the only session." : "all " + all + " sessions.");
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
    return String.join(" ", sentences);
  }

  private static String sessionsOf(int all) {
    return all == 1 ? "1 session" : all + " sessions";
  }

  private long count(Verdict verdict) {
    return result.sessions().stream().filter(session -> session.verdict() == verdict).count();
  }
}
