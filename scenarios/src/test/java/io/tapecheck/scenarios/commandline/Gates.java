package io.tapecheck.scenarios.commandline;

/** Gates of projects whose subject is the command line. */
final class Gates {

  /** The usual ones, of which only those of fidelity, actions and errors are off. */
  static final String SETTINGS =
      """
      gates:
        fidelity.score: null
        fidelity.checkpoints: null
        actions.missing: null
        actions.phantom: null
        errors.unlinked: null
      """;

  private Gates() {}
}
