package io.tapecheck.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one paragraph what was wrong with a command, and where its help is. */
final class WrongUsage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException thrown, String[] arguments) {
    CommandLine commandLine = thrown.getCommandLine();
    String message = Optional.ofNullable(thrown.getMessage()).orElse("The command is wrong");
    commandLine
        .getErr()
        .println(
            "tapecheck: %s.%s Run \"%s --help\" for all there is."
                .formatted(
                    message.replaceAll("[.\\s]+$", ""),
                    meant(thrown),
                    commandLine.getCommandSpec().qualifiedName()));
    return ExitStatus.BAD_INPUT.code();
  }

  private static String meant(ParameterException thrown) {
    List<String> near =
        thrown instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    return near.isEmpty() ? "" : " Did you mean %s?".formatted(String.join(" or ", near));
  }
}
