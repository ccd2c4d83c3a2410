package io.tapecheck.browser.discovery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Installs browsers and drivers, and says what came of it. */
final class Installer {

  private static final Duration DOWNLOAD = Duration.ofMinutes(5);
  private static final Duration PACKAGES = Duration.ofMinutes(8);
  private static final List<Path> APT = List.of(Path.of("/usr/bin/apt-get"));

  private final Machine machine;

  Installer(Machine machine) {
    this.machine = machine;
  }

  /**
   * Playwright's own download, in a virtual machine of its own since it ends the one it runs in.
   */
  Attempt playwright() {
    String name = "Playwright's installer";
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Machine.Outcome outcome =
        machine.run(
            List.of(
                java.toString(),
                "-cp",
                classPath(),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium-headless-shell"),
            DOWNLOAD);
    return new Attempt(outcome.success(), name + ": " + words(outcome));
  }

  /** Debian's packages, for a browser and its driver alike, so that their versions fit. */
  Attempt packages() {
    if (APT.stream().noneMatch(machine::isExecutable)) {
      return new Attempt(false, "apt-get: not on this machine");
    } else if (!machine.isRoot()) {
      return new Attempt(false, "apt-get: only root may install packages");
    }
    Machine.Outcome update = machine.run(List.of("apt-get", "update"), PACKAGES);
    if (!update.success()) {
      return new Attempt(false, "apt-get update: " + words(update));
    }
    Machine.Outcome install =
        machine.run(
            List.of(
                "apt-get",
                "install",
                "-y",
                "--no-install-recommends",
                "chromium",
                "chromium-driver",
                "chromium-headless-shell"),
            PACKAGES);
    return new Attempt(install.success(), "apt-get install chromium: " + words(install));
  }

  private static String words(Machine.Outcome outcome) {
    return outcome.success() ? "done" : outcome.lastLine();
  }

  private static String classPath() {
    return System.getProperty("java.class.path", "");
  }

  /** What came of an installation, in words for the message. */
  record Attempt(boolean success, String words) {}
}
