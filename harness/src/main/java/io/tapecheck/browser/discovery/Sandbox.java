package io.tapecheck.browser.discovery;

import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.BrowserSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Chromium's sandbox, which keeps a page that breaks out of its renderer from the machine. */
public final class Sandbox {

  private static final Duration TRIAL = Duration.ofSeconds(20);

  private Sandbox() {}

  /** Whether Chromium is started with it: unless a setting says otherwise, or it is root's. */
  public static boolean isOn(BrowserSettings settings) {
    // Chromium refuses to start as root with a sandbox
    return settings.sandbox() && !new LocalMachine().isRoot();
  }

  /**
   * Finds out, of a browser that did not start, whether its sandbox is the reason.
   *
   * @throws BrowserMissing when it is; says what to do
   */
  public static void requireAllowed(Path browser, BrowserSettings settings, Exception failure) {
    if (isOn(settings) && isRefused(new LocalMachine(), browser)) {
      throw new BrowserMissing(refused(browser), failure);
    }
  }

  static boolean isRefused(Machine machine, Path browser) {
    Machine.Outcome trial =
        machine.run(
            List.of(browser.toString(), "--headless", "--disable-gpu", "--dump-dom", "about:blank"),
            TRIAL);
    return !trial.success() && trial.output().toLowerCase(Locale.ROOT).contains("sandbox");
  }

  static String refused(Path browser) {
    return "The browser %s did not start, because this machine refuses it its sandbox (it allows no user namespaces, as many containers do not). Allow them (sysctl -w kernel.unprivileged_userns_clone=1, on Ubuntu kernel.apparmor_restrict_unprivileged_userns=0, in Docker a seccomp profile that lets Chromium make them), or set browser.sandbox to false if you trust the pages that are opened."
        .formatted(browser);
  }
}
