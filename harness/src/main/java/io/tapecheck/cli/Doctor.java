package io.tapecheck.cli;

import io.tapecheck.browser.discovery.Machine;
import io.tapecheck.run.Equipment;
import io.tapecheck.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Looks at everything that a run needs; installs nothing. */
final class Doctor {

  private final Machine machine;
  private final Host host;
  private final Equipment equipment;
  private final Settings settings;

  Doctor(Machine machine, Host host, Equipment equipment, Settings settings) {
    this.machine = machine;
    this.host = host;
    this.equipment = equipment;
    this.settings = settings;
  }

  List<Check> look() {
    List<Check> checks = new ArrayList<>();
    checks.add(Check.ok("java", host.java()));
    checks.addAll(
        new BrowserChecks(machine, settings.browser().settings()).all(equipment.drivers().ids()));
    checks.add(port());
    checks.add(localhost());
    checks.add(
        found("recorders", equipment.recorders().ids(), "a run has nothing to put to the test"));
    checks.add(
        settings.appUrl().isPresent()
            ? Check.ok("applications", "the one at " + settings.appUrl().get())
            : found(
                "applications",
                equipment.applications().ids(),
                "set app.url, or put one on the class path"));
    checks.add(found("verifiers", equipment.verifiers().ids(), "nothing would be checked"));
    checks.add(found("reporters", equipment.reporters().ids(), "no result would be written"));
    checks.add(output());
    checks.add(workers());
    return checks;
  }

  private Check port() {
    try {
      return Check.ok("ports", "127.0.0.1 gave the free port " + host.freePort());
    } catch (IOException e) {
      return Check.lacking(
          "ports",
          "no port can be opened on 127.0.0.1 (%s); the collector of a recorder's traffic needs one. Allow it in the sandbox or firewall."
              .formatted(e.getMessage()));
    }
  }

  private Check localhost() {
    String remedy = " Add \"127.0.0.1 localhost\" to the hosts file.";
    try {
      InetAddress address = host.localhost();
      return address.isLoopbackAddress()
          ? Check.ok("localhost", address.getHostAddress())
          : Check.lacking(
              "localhost",
              "it leads to %s, which is not this machine.".formatted(address.getHostAddress())
                  + remedy);
    } catch (UnknownHostException e) {
      return Check.lacking("localhost", "the name has no address." + remedy);
    }
  }

  private static Check found(String what, List<String> ids, String without) {
    return ids.isEmpty()
        ? Check.lacking(what, "none was found on the class path: " + without + ".")
        : Check.ok(what, String.join(", ", ids));
  }

  private Check output() {
    OutputFolder folder = OutputFolder.at(settings.run().out());
    return folder.isWritable()
        ? Check.ok("output folder", folder.folder().toString())
        : Check.lacking(
            "output folder",
            folder.folder()
                + " cannot be written. Choose another with --set run.out, or mend its permissions.");
  }

  private Check workers() {
    String cores = host.cores() + (host.cores() == 1 ? " core" : " cores");
    return Check.ok(
        "workers",
        settings
            .run()
            .workers()
            .map(set -> "%d, as set, on %s".formatted(set, cores))
            .orElseGet(() -> "%d, one for each of %s".formatted(host.cores(), cores)));
  }
}
