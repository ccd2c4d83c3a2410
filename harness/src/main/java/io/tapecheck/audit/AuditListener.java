package io.tapecheck.audit;

import io.tapecheck.audit.input.AuditInput;
import java.util.List;

/** Is told how an audit goes on. */
public interface AuditListener {

  /** Everything that will be audited. */
  default void onBegin(List<AuditInput> inputs) {}

  /** A file begins. */
  default void onFile(AuditInput input) {}

  /** So many bytes of all files have been read, as they lie on disk. */
  default void onBytes(long bytes) {}

  /** A file has ended. */
  default void onResult(AuditedFile file) {}
}
