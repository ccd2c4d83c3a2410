package io.tapecheck.audit;

import io.tapecheck.audit.detect.Confidence;
import io.tapecheck.verify.Finding;
import java.util.Optional;

/**
 * A finding of an audit.
 *
 * @param finding as in the result of a run; its message holds no value
 * @param confidence how sure it is
 * @param offset where the first one begins, in bytes, after the file as a whole was unpacked
 */
public record AuditFinding(Finding finding, Confidence confidence, Optional<Long> offset) {}
