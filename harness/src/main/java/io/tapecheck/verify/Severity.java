package io.tapecheck.verify;

/** How bad a finding is. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE
}
