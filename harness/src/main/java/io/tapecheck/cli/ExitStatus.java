package io.tapecheck.cli;

import io.tapecheck.judge.Verdict;

/** What the process says when it ends. */
enum ExitStatus {
  /** All gates hold. */
  HOLDS(0),
  /** A gate fails. */
  GATE_FAILED(1),
  /** Wrong usage or unreadable input. */
  BAD_INPUT(2),
  /** The environment lacks something, such as a browser. */
  ENVIRONMENT(3),
  /** The run itself broke. */
  BROKEN(4);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static ExitStatus of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> HOLDS;
      case FAIL -> GATE_FAILED;
      case ERROR -> BROKEN;
    };
  }
}
