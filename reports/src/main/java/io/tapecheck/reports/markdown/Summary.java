package io.tapecheck.reports.markdown;

import io.tapecheck.judge.GateResult;
import io.tapecheck.judge.RunResult;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.judge.Verdict;
import io.tapecheck.reports.CssPaths;
import io.tapecheck.reports.Figures;
import io.tapecheck.reports.Secrets;
import io.tapecheck.reports.SessionNames;
import io.tapecheck.reports.SessionTexts;
import io.tapecheck.tape.Tape;
import io.tapecheck.verify.Finding;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A run as a short Markdown text. */
final class Summary {

  private static final int MOST_FINDINGS = 10;

  private record Found(SessionResult session, Finding finding) {}

  private final RunResult result;
  private final Function<Path, Tape> tapes;
  private final SessionNames names;
  private final StringBuilder text = new StringBuilder();

  Summary(RunResult result, Function<Path, Tape> tapes) {
    this.result = result;
    this.tapes = tapes;
    this.names = SessionNames.of(result);
  }

  String markdown() {
    line("## Tapecheck: " + word(result.verdict()));
    line("");
    line(
        "%s in %s."
            .formatted(
                Figures.count(result.sessions().size(), "session", "sessions"),
                Figures.duration(result.durationMillis())));
    gates();
    new RecorderSummary(result.sessions(), tapes).lines().forEach(this::line);
    sessions();
    findings();
    return text.toString();
  }

  private void gates() {
    if (result.gates().isEmpty()) {
      return;
    }
    line("");
    line("| gate | limit | actual | |");
    line("|---|---|---|---|");
    result.gates().stream()
        .sorted(Comparator.comparing(GateResult::passed))
        .forEach(
            gate ->
                line(
                    "| `%s` | %s | %s | %s |"
                        .formatted(
                            gate.gate(),
                            cell(gate.limit()),
                            gate.actual()
                                .map(Figures::plain)
                                .orElse(gate.applicable() ? "not measured" : "–"),
                            word(gate))));
  }

  private static String word(GateResult gate) {
    if (!gate.applicable()) {
      return "not applicable";
    }
    return gate.passed() ? "holds" : "**fails**";
  }

  private void sessions() {
    line("");
    line("| session | verdict | leaks | fidelity | page errors |");
    line("|---|---|---|---|---|");
    for (SessionResult session : result.sessions()) {
      line(
          "| [%s: %s](%s) | %s | %s | %s | %s |"
              .formatted(
                  cell(session.metadata().scenario()),
                  cell(SessionTexts.variant(session)),
                  names.page(session),
                  session.passesUngated() ? "*not gated*" : word(session.verdict()),
                  measure(session, "masking.leaks", Figures::plain),
                  measure(session, "fidelity.score", Figures::percent),
                  measure(session, "errors.seen", Figures::plain)));
    }
  }

  private void findings() {
    List<SessionResult> judged =
        result.sessions().stream().filter(session -> !session.passesUngated()).toList();
    long all = judged.stream().mapToLong(session -> session.findings().size()).sum();
    if (all == 0) {
      return;
    }
    line("");
    line("### " + Figures.count(all, "finding", "findings"));
    line("");
    judged.stream()
        .flatMap(session -> session.findings().stream().map(finding -> new Found(session, finding)))
        .sorted(Comparator.comparing(found -> found.finding().severity()))
        .limit(MOST_FINDINGS)
        .map(found -> finding(found.session(), found.finding(), Secrets.of(found.session(), tapes)))
        .forEach(this::line);
    if (all > MOST_FINDINGS) {
      line("");
      line("and " + (all - MOST_FINDINGS) + " more in the report.");
    }
  }

  private String finding(SessionResult session, Finding finding, Secrets secrets) {
    String place =
        finding
            .where()
            .time()
            .map(time -> " ([%s](%s))".formatted(Figures.moment(time), names.moment(session, time)))
            .orElse("");
    String advice = finding.advice().map(what -> " " + cell(secrets.own(what))).orElse("");
    return "- `%s` %s%s%s"
        .formatted(
            finding.rule(),
            cell(CssPaths.shortened(secrets.own(finding.message()))),
            advice,
            place);
  }

  private static String measure(
      SessionResult session, String name, Function<Double, String> figure) {
    return Optional.ofNullable(session.measures().get(name)).map(figure).orElse("–");
  }

  /** Plain words: what a page said must not become a link, an image or a mention. */
  static String cell(String words) {
    String line = String.join(" ", List.of(words.split("\\R")));
    return line.replaceAll("([\\\\`*_\\[\\]()<>#|!~@&])", "\\\\$1");
  }

  static String word(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "pass";
      case FAIL -> "**fail**";
      case ERROR -> "**error**";
    };
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
