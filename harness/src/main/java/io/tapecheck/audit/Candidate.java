package io.tapecheck.audit;

import io.tapecheck.audit.detect.Confidence;
import io.tapecheck.verify.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What may become a finding.
 *
 * @param rule for example {@code audit/email}
 * @param confidence how sure it is
 * @param severity how bad
 * @param shown what it is, redacted
 * @param message the same as a sentence
 * @param canary id of the known value
 * @param encoding what was around it, outermost first
 * @param key equal for the same thing found again; says nothing of the value
 */
record Candidate(
    String rule,
    Confidence confidence,
    Severity severity,
    String shown,
    String message,
    Optional<String> canary,
    List<String> encoding,
    String key) {}
