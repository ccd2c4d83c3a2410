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
    List<Matrix.Column> columns = sessions.stream().map(MatrixBuilder::column).distinct().toList();
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

  private Matrix.Row row(List<SessionResult> scenario, List<Matrix.Column> columns) {
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
                            .filter(session -> column(session).equals(column))
                            .map(this::entry)
                            .toList()))
            .toList());
  }

  private Matrix.Entry entry(SessionResult session) {
    return new Matrix.Entry(
        "sessions/" + names.of(session) + ".html",
        Badge.of(session.verdict()),
        SessionTexts.otherAxes(session.metadata()),
        new Measures(List.of(session)).brief());
  }

  private static Matrix.Column column(SessionResult session) {
    TapeMetadata metadata = session.metadata();
    return new Matrix.Column(
        metadata.recorder().reference(),
        metadata.browser().engine() + ", " + metadata.browser().driver(),
        metadata.browser().device());
  }
}
