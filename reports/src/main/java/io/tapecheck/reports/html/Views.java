package io.tapecheck.reports.html;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.reports.CssPaths;
import io.tapecheck.reports.Figures;
import io.tapecheck.reports.Secrets;
import io.tapecheck.reports.SessionTexts;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.LinkedError;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings and errors of one session as they are shown, without secrets. */
final class Views {

  private final SessionResult session;
  private final Secrets secrets;

  Views(SessionResult session, Secrets secrets) {
    this.session = session;
    this.secrets = secrets;
  }

  List<FindingView> findings() {
    return session.findings().stream()
        .sorted(Comparator.comparing(Finding::severity))
        .map(this::finding)
        .toList();
  }

  List<ErrorView> errors() {
    return session.errors().stream().map(this::error).toList();
  }

  FindingView finding(Finding finding) {
    Where where = finding.where();
    List<Fact> details = new ArrayList<>();
    where.sink().ifPresent(sink -> details.add(Fact.of("in", secrets.own(sink))));
    where.event().ifPresent(event -> details.add(Fact.of("event", event.toString())));
    where.request().ifPresent(request -> details.add(Fact.of("request", request.toString())));
    return new FindingView(
        tone(finding.severity()),
        word(finding.severity()),
        finding.rule(),
        CssPaths.shortened(secrets.own(finding.message())),
        finding.canary().orElse(""),
        String.join(" > ", finding.encoding()),
        where.time(),
        where.time().map(Figures::moment).orElse(""),
        place(where.stage(), where.step()),
        CssPaths.shortened(secrets.own(where.node().orElse(""))),
        secrets.own(where.node().orElse("")),
        details,
        where.checkpoint().orElse(""),
        finding.count(),
        secrets.own(finding.advice().orElse("")));
  }

  ErrorView error(LinkedError linked) {
    BrowserError error = secrets.heard(linked.error());
    long time = Math.max(0, error.time() - session.metadata().started());
    return new ErrorView(
        error.id(),
        kind(error),
        error.message(),
        error.stack(),
        error.url(),
        time,
        Figures.moment(time),
        place(linked.stage(), linked.step()),
        SessionTexts.notes(linked).stream().map(secrets::own).toList(),
        linked.linked(),
        linked.fingerprint());
  }

  private String place(Optional<String> stage, Optional<String> step) {
    return Stream.of(stage, step)
        .flatMap(Optional::stream)
        .map(secrets::own)
        .collect(Collectors.joining(" › "));
  }

  static String tone(Severity severity) {
    return switch (severity) {
      case ERROR -> "bad";
      case WARNING -> "warn";
      case NOTE -> "quiet";
    };
  }

  static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "Error";
      case WARNING -> "Warning";
      case NOTE -> "Note";
    };
  }

  static String kind(BrowserError error) {
    return switch (error.kind()) {
      case UNCAUGHT -> "Uncaught error";
      case REJECTION -> "Unhandled rejection";
      case REQUEST -> "Failed request";
      case CONSOLE -> "Console error";
    };
  }
}
