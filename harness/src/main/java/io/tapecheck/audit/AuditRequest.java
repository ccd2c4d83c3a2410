package io.tapecheck.audit;

import io.tapecheck.audit.settings.AllowList;
import io.tapecheck.persona.Canary;
import io.tapecheck.search.Salts;
import java.nio.file.Path;
import java.util.List;

/**
 * What to audit, and what for.
 *
 * @param paths files and folders; a hyphen is standard input
 * @param values known secrets
 * @param salts what is mixed into hashes of them
 * @param privateAddresses whether IP addresses of private networks are told too
 * @param allowed findings that are no findings
 */
public record AuditRequest(
    List<Path> paths,
    List<Canary> values,
    Salts salts,
    boolean privateAddresses,
    AllowList allowed) {
  public AuditRequest {
    paths = List.copyOf(paths);
    values = List.copyOf(values);
  }
}
