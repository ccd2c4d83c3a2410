package io.tapecheck.cli;

import io.tapecheck.audit.AuditFinding;
import io.tapecheck.audit.AuditResult;
import io.tapecheck.audit.AuditedFile;
import io.tapecheck.report.Printable;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The result of an audit as text: for each file with findings a line for each of them. */
final class AuditTable {

  private AuditTable() {}

  static String of(AuditResult result) {
    StringBuilder text = new StringBuilder();
    for (AuditedFile file : result.files()) {
      if (!file.findings().isEmpty()) {
        text.append(Printable.of(file.name())).append('\n');
        file.findings().forEach(found -> text.append(Printable.of(line(found))).append('\n'));
        text.append('\n');
      }
    }
    return text.isEmpty() ? "Nothing was found.\n" : text.toString();
  }

  /** How much was read, and how much was found. */
  static String summary(AuditResult result) {
    long bytes = result.files().stream().mapToLong(AuditedFile::bytes).sum();
    long allowed = result.files().stream().mapToLong(AuditedFile::allowed).sum();
    return String.format(
        Locale.ROOT,
        "%s, %s: %s, %s, %s%s",
        counted(result.files().size(), "file"),
        size(bytes),
        counted(count(result, Severity.ERROR), "error"),
        counted(count(result, Severity.WARNING), "warning"),
        counted(count(result, Severity.NOTE), "note"),
        allowed == 0 ? "" : ", " + allowed + " allowed");
  }

  static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%,.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }

  private static long count(AuditResult result, Severity severity) {
    return result.files().stream()
        .flatMap(file -> file.findings().stream())
        .filter(found -> found.finding().severity() == severity)
        .count();
  }

  private static String counted(long number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }

  private static String line(AuditFinding found) {
    Finding finding = found.finding();
    List<String> where = where(found);
    String times =
        finding.count() == 1 ? "" : String.format(Locale.ROOT, " (%,d times)", finding.count());
    return String.format(
            Locale.ROOT,
            "  %-7s  %-20s  %s%s%s",
            finding.severity().name().toLowerCase(Locale.ROOT),
            finding.rule(),
            where.isEmpty() ? finding.message() : withoutStop(finding.message()),
            times,
            where.isEmpty() ? "" : ", " + String.join(", ", where))
        .stripTrailing();
  }

  /** A sentence goes on behind it. */
  private static String withoutStop(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private static List<String> where(AuditFinding found) {
    Where where = found.finding().where();
    List<String> parts = new ArrayList<>();
    where.event().ifPresent(event -> parts.add("event " + event));
    where.request().ifPresent(request -> parts.add("request " + request));
    where.node().ifPresent(parts::add);
    where.sink().ifPresent(parts::add);
    if (!found.finding().encoding().isEmpty()) {
      parts.add("in " + String.join(" › ", found.finding().encoding()));
    }
    found.offset().ifPresent(offset -> parts.add("byte " + offset));
    return parts;
  }
}
