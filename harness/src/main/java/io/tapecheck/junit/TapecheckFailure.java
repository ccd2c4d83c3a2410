package io.tapecheck.junit;

import io.tapecheck.judge.GateResult;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.judge.Verdict;
import io.tapecheck.report.Printable;
import io.tapecheck.verify.Finding;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A session did not pass: the message shows the gates that do not hold, the findings, and where the
 * tape is.
 */
public final class TapecheckFailure extends AssertionError {
  private static final long serialVersionUID = 1L;

  /** Findings that a message shows; the report has them all. */
  private static final int MOST = 20;

  private TapecheckFailure(String message) {
    super(message);
  }

  /** Throws when the session did not pass. */
  static void throwUnlessPassed(SessionResult result) {
    if (result.verdict() != Verdict.PASS) {
      throw new TapecheckFailure(message(result));
    }
  }

  private static String message(SessionResult result) {
    StringBuilder text = new StringBuilder();
    text.append("The session ")
        .append(result.metadata().session())
        .append(" did not pass (")
        .append(result.verdict().name().toLowerCase(Locale.ROOT))
        .append(").\n");
    result.failure().ifPresent(why -> text.append(why).append('\n'));
    for (GateResult gate : result.gates()) {
      if (!gate.passed()) {
        text.append(
            "  gate %s is %s, the limit is %s%n"
                .formatted(gate.gate(), figure(gate), gate.limit()));
      }
    }
    text.append(
        result.findings().stream()
            .limit(MOST)
            .map(TapecheckFailure::line)
            .collect(Collectors.joining()));
    int left = result.findings().size() - MOST;
    if (left > 0) {
      text.append("  and %d more%n".formatted(left));
    }
    return Printable.lines(text.append("Tape: ").append(result.tape()).toString());
  }

  private static String figure(GateResult gate) {
    return gate.actual().map(value -> "%s".formatted(value)).orElse("not measured");
  }

  private static String line(Finding finding) {
    StringBuilder line = new StringBuilder("  ");
    line.append(finding.severity().name().toLowerCase(Locale.ROOT))
        .append(' ')
        .append(finding.rule());
    line.append(": ").append(finding.message());
    finding.where().event().ifPresent(event -> line.append(" [event ").append(event).append(']'));
    finding.where().node().ifPresent(node -> line.append(" [").append(node).append(']'));
    return line.append('\n').toString();
  }
}
