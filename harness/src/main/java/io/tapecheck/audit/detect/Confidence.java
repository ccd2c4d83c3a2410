package io.tapecheck.audit.detect;

import io.tapecheck.verify.Severity;
import java.util.Locale;

/** How sure a detector is that a text is what it looks like. */
public enum Confidence {
  /** A check digit, a fixed prefix or the name of a field leaves hardly a doubt. */
  HIGH(Severity.ERROR),
  /** The shape is right, and nothing speaks against it. */
  MEDIUM(Severity.WARNING),
  /** It looks like it, as other things do. */
  LOW(Severity.NOTE);

  private final Severity severity;

  Confidence(Severity severity) {
    this.severity = severity;
  }

  /** How bad a finding of this confidence is. */
  public Severity severity() {
    return severity;
  }

  /** For reports: {@code high}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
