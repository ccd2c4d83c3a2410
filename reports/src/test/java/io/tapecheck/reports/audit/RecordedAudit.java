package io.tapecheck.reports.audit;

import io.tapecheck.audit.AuditFinding;
import io.tapecheck.audit.AuditResult;
import io.tapecheck.audit.AuditedFile;
import io.tapecheck.audit.detect.Confidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Where;
import java.util.List;
import java.util.Optional;

/** An audit with all that it can say. */
final class RecordedAudit {

  private RecordedAudit() {}

  static AuditResult result() {
    AuditFinding plain =
        new AuditFinding(
            new Finding(
                "audit/email",
                Severity.ERROR,
                "E-mail address a…@….org (high confidence)",
                Optional.empty(),
                List.of(),
                new Where(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(3),
                    Optional.of("input (node 17)"),
                    Optional.of("attribute value"),
                    Optional.empty(),
                    Optional.empty()),
                2,
                "0123456789abcdef"),
            Confidence.HIGH,
            Optional.of(4711L));
    AuditFinding encoded =
        new AuditFinding(
            new Finding(
                "audit/known-value",
                Severity.ERROR,
                "Known value test-mail",
                Optional.of("test-mail"),
                List.of("gzip", "base64"),
                Where.UNKNOWN,
                1,
                "fedcba9876543210"),
            Confidence.HIGH,
            Optional.of(17L));
    return new AuditResult(
        "0.1.0",
        List.of(
            new AuditedFile("exports/rec 1.json", 5_000, List.of(plain, encoded), 1, true),
            new AuditedFile("exports/clean.json", 10, List.of(), 0, true)),
        List.of("There is no file or folder none. Check the path."),
        List.of());
  }
}
