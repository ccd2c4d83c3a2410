package io.tapecheck.reports.html;

import io.tapecheck.judge.GateResult;
import io.tapecheck.reports.Figures;
import java.util.Comparator;
import java.util.List;

/**
 * A gate as a row of a table.
 *
 * @param gate name of the measure
 * @param limit what it must be
 * @param actual what it is
 * @param passed whether it holds
 * @param reason why the limit is not the usual one, possibly empty
 */
public record GateRow(String gate, String limit, String actual, boolean passed, String reason) {

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
                    gate.passed(),
                    gate.reason().orElse("")))
        .toList();
  }
}
