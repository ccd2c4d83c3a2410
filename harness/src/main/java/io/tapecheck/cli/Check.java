package io.tapecheck.cli;

/**
 * One line of what the doctor says.
 *
 * @param what was looked at
 * @param state how it stands
 * @param detail what was seen
 */
record Check(String what, State state, String detail) {

  /** How something stands. */
  enum State {
    /** It is there and works. */
    OK("ok"),
    /** It is not there, but a run can do without. */
    ABSENT("-"),
    /** It is there, or was looked for, and will make trouble for some sessions. */
    DOUBTFUL("!"),
    /** A run cannot do without. */
    LACKING("lacking");

    private final String sign;

    State(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  static Check ok(String what, String detail) {
    return new Check(what, State.OK, detail);
  }

  static Check absent(String what, String detail) {
    return new Check(what, State.ABSENT, detail);
  }

  static Check doubtful(String what, String detail) {
    return new Check(what, State.DOUBTFUL, detail);
  }

  static Check lacking(String what, String detail) {
    return new Check(what, State.LACKING, detail);
  }
}
