package io.tapecheck.cli;

import io.tapecheck.audit.settings.AuditProblem;
import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.run.BadRequest;
import io.tapecheck.scenario.ScenarioProblem;
import io.tapecheck.settings.SettingsProblem;
import io.tapecheck.tape.TapeProblem;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what was thrown into one paragraph and an exit status. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception thrown, CommandLine commandLine, ParseResult parsed) {
    String message = Optional.ofNullable(thrown.getMessage()).orElse(thrown.getClass().getName());
    commandLine.getErr().println("tapecheck: " + message);
    ExitStatus status = status(thrown);
    if (status == ExitStatus.BROKEN) {
      commandLine
          .getErr()
          .println(
              "That should not have happened (%s). Run with -Dtapecheck.trace=true in JAVA_TOOL_OPTIONS for the stack, and tell us."
                  .formatted(thrown.getClass().getName()));
      if (Boolean.getBoolean("tapecheck.trace")) {
        thrown.printStackTrace(commandLine.getErr());
      }
    }
    return status.code();
  }

  static ExitStatus status(Exception thrown) {
    if (thrown instanceof BrowserMissing) {
      return ExitStatus.ENVIRONMENT;
    }
    boolean badInput =
        thrown instanceof BadRequest
            || thrown instanceof AuditProblem
            || thrown instanceof ScenarioProblem
            || thrown instanceof SettingsProblem
            || thrown instanceof TapeProblem;
    return badInput ? ExitStatus.BAD_INPUT : ExitStatus.BROKEN;
  }
}
