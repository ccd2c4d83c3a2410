package io.tapecheck.reports.html;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.reports.RunSecrets;
import io.tapecheck.reports.SessionNames;
import io.tapecheck.reports.SessionTexts;
import io.tapecheck.tape.TapeMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arranges sessions by scenario and by the way they were run. */
final class MatrixBuilder {

  private final List<SessionResult> sessions;
  private final SessionNames names;
  private final RunSecrets secrets;

  MatrixBuilder(List<SessionResult> sessions, SessionNames names, RunSecrets secrets) {
    this.sessions = sessions;
    this.names = names;
    this.secrets = secrets;
  }

  Matrix build() {
    List<String> columns = sessions.stream().map(MatrixBuilder::recorder).distinct().toList();
    Map<String, List<SessionResult>> scenarios =
        sessions.stream()
            .collect(
                Collectors.groupingBy(
                    session -> session.metadata().scenario(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return new Matrix(
        columns, scenarios.values().stream().map(scenario -> row(scenario, columns)).toList());
  }

  private Matrix.Row row(List<SessionResult> scenario, List<String> columns) {
    SessionResult first = scenario.get(0);
    return new Matrix.Row(
        first.metadata().scenario(),
        secrets.of(first).own(first.metadata().title()),
        first.metadata().app(),
        columns.stream()
            .map(
                column ->
                    new Matrix.Cell(
                        column,
                        scenario.stream()
                            .filter(session -> recorder(session).equals(column))
                            .map(this::entry)
                            .toList()))
            .toList());
  }

  private Matrix.Entry entry(SessionResult session) {
    return new Matrix.Entry(
        "sessions/" + names.of(session) + ".html",
        Badge.of(session),
        way(session),
        SessionTexts.otherAxes(session.metadata()),
        new Measures(List.of(session)).brief());
  }

  private static String recorder(SessionResult session) {
    return session.metadata().recorder().reference();
  }

  /** Its browser and device; the engine only where there are several. */
  private String way(SessionResult session) {
    TapeMetadata.BrowserUsed browser = session.metadata().browser();
    boolean oneEngine =
        sessions.stream().map(one -> one.metadata().browser().engine()).distinct().count() == 1;
    return Stream.of(oneEngine ? "" : browser.engine(), browser.driver(), browser.device())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
