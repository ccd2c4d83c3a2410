package io.tapecheck.reports.html;

import io.tapecheck.judge.GateResult;
import io.tapecheck.judge.LiftedGate;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.reports.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A gate as a row of a table.
 *
 * @param gate name of the measure
 * @param limit what it must be
 * @param actual what it is
 * @param state {@code held}, {@code broken}, {@code lifted} when it is not held against a session,
 *     or {@code idle} when there was nothing for it to look at
 * @param reason why the limit is not the usual one, or why there was nothing; possibly empty
 */
public record GateRow(String gate, String limit, String actual, String state, String reason) {

  /** Rows of gates, those that do not hold first. */
  public static List<GateRow> of(List<GateResult> gates) {
    return gates.stream()
        .sorted(Comparator.comparing(GateResult::passed))
        .map(
            gate ->
                new GateRow(
                    gate.gate(),
                    gate.limit(),
                    gate.actual().map(Figures::plain).orElse("not measured"),
                    state(gate),
                    gate.reason().orElse("")))
        .toList();
  }

  private static String state(GateResult gate) {
    if (!gate.applicable()) {
      return "idle";
    }
    return gate.passed() ? "held" : "broken";
  }

  /** Rows of a session: gates that do not hold, then those that are lifted, then the others. */
  public static List<GateRow> of(SessionResult session) {
    List<GateRow> judged = of(session.gates());
    List<GateRow> rows = new ArrayList<>(judged);
    int broken = (int) judged.stream().filter(row -> row.state().equals("broken")).count();
    rows.addAll(broken, session.lifted().stream().map(GateRow::lifted).toList());
    return List.copyOf(rows);
  }

  /** Those that hold at their usual limit, and so say nothing that the verdict does not. */
  public static List<GateRow> plain(List<GateRow> rows) {
    return rows.stream().filter(GateRow::isPlain).toList();
  }

  /** The others: those that fail, are lifted, or hold at a limit that an exception gave. */
  public static List<GateRow> telling(List<GateRow> rows) {
    return rows.stream().filter(row -> !row.isPlain()).toList();
  }

  private boolean isPlain() {
    return state.equals("held") && reason.isEmpty();
  }

  private static GateRow lifted(LiftedGate gate) {
    return new GateRow(
        gate.gate(),
        gate.limit(),
        gate.actual().map(Figures::plain).orElse("not measured"),
        "lifted",
        gate.reason());
  }
}
