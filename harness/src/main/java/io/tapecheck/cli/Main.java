package io.tapecheck.cli;

import io.tapecheck.browser.playwright.PipeNoise;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code tapecheck}: the command line. */
@Command(
    name = "tapecheck",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Proves that a session recorder tells the truth and keeps users' secrets.",
    footer = {
      "",
      "Exit status: 0 all gates hold; 1 a gate fails; 2 wrong usage or unreadable input; 3 the"
          + " environment lacks something (no browser); 4 the run itself broke."
    },
    subcommands = {RunCommand.class, VerifyCommand.class, AuditCommand.class, DoctorCommand.class})
public final class Main {

  /** Runs the command line and ends the process with its status. */
  public static void main(String[] arguments) {
    PipeNoise.silence();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs the command line; gives the exit status. */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    return new CommandLine(new Main())
        .setOut(Terminal.to(out))
        .setErr(Terminal.to(err))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(new WrongUsage())
        .setExecutionExceptionHandler(new Failures())
        .execute(arguments);
  }
}
