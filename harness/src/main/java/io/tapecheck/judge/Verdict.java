package io.tapecheck.judge;

/** The outcome of a session or a run. */
public enum Verdict {
  /** Every gate holds. */
  PASS,
  /** A gate does not hold, or a step of the scenario could not be performed. */
  FAIL,
  /** The session broke, or a check saw nothing. */
  ERROR
}
