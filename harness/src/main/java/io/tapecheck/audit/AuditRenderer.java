package io.tapecheck.audit;

/**
 * Writes an audit's result in a format for other programs. Found with {@link
 * java.util.ServiceLoader}: register an implementation in {@code
 * META-INF/services/io.tapecheck.audit.AuditRenderer}.
 */
public interface AuditRenderer {

  /** Unique; what {@code --format} calls it, for example {@code sarif}. */
  String id();

  /** The whole text, ended by a line end. */
  String render(AuditResult result);
}
