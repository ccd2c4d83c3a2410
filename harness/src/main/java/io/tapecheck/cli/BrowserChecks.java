package io.tapecheck.cli;

import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.discovery.BrowserDiscovery;
import io.tapecheck.browser.discovery.FoundBrowser;
import io.tapecheck.browser.discovery.FoundBrowser.Kind;
import io.tapecheck.browser.discovery.Machine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at browsers, their drivers and the display; installs nothing. */
final class BrowserChecks {

  private final Machine machine;
  private final BrowserDiscovery discovery;
  private final BrowserSettings settings;

  BrowserChecks(Machine machine, BrowserSettings settings) {
    this.machine = machine;
    this.discovery = new BrowserDiscovery(machine);
    this.settings =
        new BrowserSettings(
            settings.engine(), settings.binary(), settings.headless(), settings.grid(), false);
  }

  List<Check> all(List<String> drivers) {
    List<Check> checks = new ArrayList<>();
    Optional<FoundBrowser> used = browsers(checks);
    for (String driver : drivers) {
      checks.add(driver(driver, used));
    }
    checks.add(display());
    return checks;
  }

  private Optional<FoundBrowser> browsers(List<Check> checks) {
    try {
      FoundBrowser used = discovery.browser(settings);
      checks.add(Check.ok("browser", shown(used) + ", which runs use"));
      Set<Path> told = new HashSet<>(Set.of(machine.real(used.path())));
      discovery.look().stream()
          .filter(
              found -> found.kind() != Kind.CHROMEDRIVER && told.add(machine.real(found.path())))
          .forEach(found -> checks.add(Check.ok("browser", shown(found))));
      return Optional.of(used);
    } catch (BrowserMissing e) {
      checks.add(Check.lacking("browser", said(e)));
      return Optional.empty();
    }
  }

  private Check driver(String id, Optional<FoundBrowser> used) {
    String what = "driver " + id;
    if (!id.equals("selenium")) {
      return Check.ok(what, "comes with Tapecheck");
    }
    if (settings.grid().isPresent()) {
      return Check.ok(what, "the grid at " + settings.grid().get());
    }
    try {
      return fitting(what, discovery.chromedriver(false), used);
    } catch (BrowserMissing e) {
      return Check.doubtful(what, said(e));
    }
  }

  /** A chromedriver drives browsers of its own major version only. */
  private static Check fitting(String what, FoundBrowser driver, Optional<FoundBrowser> used) {
    Optional<String> drivers = driver.version().map(BrowserChecks::major);
    Optional<String> browsers = used.flatMap(FoundBrowser::version).map(BrowserChecks::major);
    if (drivers.isEmpty() || browsers.isEmpty()) {
      return Check.ok(what, shown(driver));
    }
    return drivers.equals(browsers)
        ? Check.ok(what, shown(driver) + ", which fits the browser")
        : Check.doubtful(
            what,
            "%s, which does not fit the browser's version %s. Install the chromedriver %s, or use the driver playwright."
                .formatted(shown(driver), browsers.get(), browsers.get()));
  }

  private Check display() {
    Optional<String> display =
        machine.environment("DISPLAY").or(() -> machine.environment("WAYLAND_DISPLAY"));
    if (display.isPresent()) {
      return Check.ok("display", display.get());
    }
    if (machine.system() != Machine.System.LINUX) {
      return Check.ok("display", "the desktop's");
    }
    return settings.headless()
        ? Check.absent("display", "none, which headless browsers do not need")
        : Check.lacking(
            "display",
            "browser.headless is false, and there is no display (DISPLAY is not set). Set it to true, or run under xvfb-run.");
  }

  private static String shown(FoundBrowser found) {
    return "%s %s (%s)"
        .formatted(found.path(), found.version().orElse("of unknown version"), found.source());
  }

  private static String major(String version) {
    return version.replaceAll("\\..*", "");
  }

  private static String said(BrowserMissing e) {
    return Optional.ofNullable(e.getMessage()).orElse("There is none.");
  }
}
