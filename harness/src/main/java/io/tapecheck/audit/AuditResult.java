package io.tapecheck.audit;

import io.tapecheck.verify.Severity;
import java.util.List;

/**
 * What an audit says.
 *
 * @param version of Tapecheck
 * @param files in the order in which they were named
 * @param problems what was named and could not be audited, a sentence each
 * @param remarks on the allow-list, a sentence each
 */
public record AuditResult(
    String version, List<AuditedFile> files, List<String> problems, List<String> remarks) {
  public AuditResult {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
  }

  /** How many findings are as bad as this, or worse. */
  public long findings(Severity least) {
    return files.stream()
        .flatMap(file -> file.findings().stream())
        .filter(found -> found.finding().severity().compareTo(least) <= 0)
        .count();
  }

  /** Whether everything that was named could be read to its end. */
  public boolean isWhole() {
    return problems.isEmpty() && files.stream().allMatch(AuditedFile::whole);
  }
}
