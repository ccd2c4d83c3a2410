package io.tapecheck.cli;

import io.tapecheck.browser.discovery.LocalMachine;
import io.tapecheck.run.Equipment;
import io.tapecheck.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tapecheck doctor}: looks at the machine, and installs nothing. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Looks at the machine: Java, browsers, drivers, ports, display, extensions.")
final class DoctorCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin SettingsOptions settingsOptions;

  @Override
  public Integer call() {
    Settings settings = settingsOptions.load();
    List<Check> checks =
        new Doctor(new LocalMachine(), Host.local(), Equipment.find(), settings).look();
    return tell(checks, spec.commandLine().getOut(), spec.commandLine().getErr()).code();
  }

  /** Prints the table, and below it a paragraph for each thing that is lacking. */
  static ExitStatus tell(List<Check> checks, PrintWriter out, PrintWriter err) {
    List<Check> lacking =
        checks.stream().filter(check -> check.state() == Check.State.LACKING).toList();
    int width = checks.stream().mapToInt(check -> check.what().length()).max().orElse(1);
    for (Check check : checks) {
      String detail = lacking.contains(check) ? "see below" : check.detail();
      out.println(
          String.format(
              Locale.ROOT,
              "%-7s  %-" + width + "s  %s",
              check.state().sign(),
              check.what(),
              detail));
    }
    out.flush();
    lacking.forEach(check -> err.println("tapecheck: " + check.what() + ": " + check.detail()));
    return lacking.isEmpty() ? ExitStatus.HOLDS : ExitStatus.ENVIRONMENT;
  }
}
