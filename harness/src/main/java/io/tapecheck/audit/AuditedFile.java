package io.tapecheck.audit;

import java.util.List;

/**
 * What an audit says of a file.
 *
 * @param name as it was named, or {@code -} for standard input
 * @param bytes that were read, as the file lies on disk
 * @param findings most severe first
 * @param allowed how many finds the allow-list took away
 * @param whole false when some of it could not be read, which a finding then says
 */
public record AuditedFile(
    String name, long bytes, List<AuditFinding> findings, long allowed, boolean whole) {
  public AuditedFile {
    findings = List.copyOf(findings);
  }
}
