package io.tapecheck.browser.discovery;

import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.discovery.FoundBrowser.Kind;
import io.tapecheck.browser.discovery.FoundBrowser.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds a Chromium: the one that the user set, then Playwright's own, then the machine's; and when
 * there is none, installs one.
 */
public final class BrowserDiscovery {

  /** Names a browser executable; the setting for a single run goes before it. */
  public static final String VARIABLE = "TAPECHECK_BROWSER";

  private static final Duration ASKING = Duration.ofSeconds(10);
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

  private final Machine machine;
  private final Places places;
  private static final Object INSTALLING = new Object();

  private final Installer installer;

  public BrowserDiscovery() {
    this(new LocalMachine());
  }

  public BrowserDiscovery(Machine machine) {
    this.machine = machine;
    places = new Places(machine);
    installer = new Installer(machine);
  }

  /**
   * The browser to start.
   *
   * @throws BrowserMissing when there is none and none could be installed
   */
  public FoundBrowser browser(BrowserSettings settings) {
    Optional<Path> set = settings.binary().or(() -> machine.environment(VARIABLE).map(Path::of));
    if (set.isPresent()) {
      return set(set.get());
    }
    return orInstall(
        "browser",
        settings.install(),
        () -> found(settings.headless()),
        List.of(installer::playwright, installer::packages),
        List.of(
            "the setting and " + VARIABLE + ": not set",
            "Playwright's folder " + places.playwrightsFolder() + ": no Chromium",
            "Chrome or Chromium on PATH and in the usual places: none"));
  }

  /**
   * The driver for Chromium that Selenium needs.
   *
   * @param install whether a missing one may be installed
   * @throws BrowserMissing when there is none and none could be installed
   */
  public FoundBrowser chromedriver(boolean install) {
    return orInstall(
        "chromedriver",
        install,
        () -> ofMachine(Kind.CHROMEDRIVER).findFirst(),
        List.of(installer::packages),
        List.of("chromedriver on PATH and in the usual places: none"));
  }

  /** Everything that is on the machine, without installing anything: browsers, then drivers. */
  public List<FoundBrowser> look() {
    List<FoundBrowser> all = new ArrayList<>();
    machine
        .environment(VARIABLE)
        .map(Path::of)
        .filter(machine::isExecutable)
        .map(this::set)
        .ifPresent(all::add);
    for (Kind kind : List.of(Kind.HEADLESS_SHELL, Kind.CHROMIUM)) {
      ofPlaywright(kind).forEach(all::add);
      ofMachine(kind).forEach(all::add);
    }
    ofMachine(Kind.CHROMEDRIVER).forEach(all::add);
    return List.copyOf(all);
  }

  private FoundBrowser set(Path path) {
    if (!machine.isExecutable(path)) {
      throw new BrowserMissing(
          "The browser that was set, "
              + path
              + ", is not there or not executable. Set another one (option, or variable "
              + VARIABLE
              + "), or none to have one found.");
    }
    String name = String.valueOf(path.getFileName());
    boolean shell = name.contains("headless-shell") || name.contains("headless_shell");
    return found(path, Source.SETTING, shell ? Kind.HEADLESS_SHELL : Kind.CHROMIUM);
  }

  private Optional<FoundBrowser> found(boolean headless) {
    List<Kind> kinds =
        headless ? List.of(Kind.HEADLESS_SHELL, Kind.CHROMIUM) : List.of(Kind.CHROMIUM);
    return Stream.concat(
            kinds.stream().flatMap(this::ofPlaywright), kinds.stream().flatMap(this::ofMachine))
        .findFirst();
  }

  private Stream<FoundBrowser> ofPlaywright(Kind kind) {
    return places.ofPlaywright(kind).stream().map(path -> found(path, Source.PLAYWRIGHT, kind));
  }

  private Stream<FoundBrowser> ofMachine(Kind kind) {
    return places.ofMachine(kind).stream().map(path -> found(path, Source.MACHINE, kind));
  }

  private FoundBrowser found(Path path, Source source, Kind kind) {
    Optional<String> version =
        machine.system() == Machine.System.WINDOWS
            ? Optional.empty() // asked for its version there, Chrome opens a window instead
            : Optional.of(machine.run(List.of(path.toString(), "--version"), ASKING))
                .filter(Machine.Outcome::success)
                .map(outcome -> VERSION.matcher(outcome.output()))
                .filter(Matcher::find)
                .map(Matcher::group);
    return new FoundBrowser(path, version, source, kind);
  }

  private static FoundBrowser orInstall(
      String what,
      boolean install,
      Supplier<Optional<FoundBrowser>> find,
      List<Supplier<Installer.Attempt>> installations,
      List<String> looked) {
    Optional<FoundBrowser> found = find.get();
    if (found.isPresent()) {
      return found.get();
    }
    List<String> tried = new ArrayList<>(looked);
    if (install) {
      // Workers of one run find the same thing missing at once; package managers let one in.
      synchronized (INSTALLING) {
        Optional<FoundBrowser> installed = installed(find, installations, tried);
        if (installed.isPresent()) {
          return installed.get();
        }
      }
    } else {
      tried.add("installing: not allowed");
    }
    throw new BrowserMissing(
        "No %s was found. Tried: %s. Install Chrome or Chromium (on Debian: apt-get install chromium"
                .formatted(what, String.join("; ", tried))
            + " chromium-driver chromium-headless-shell), or set "
            + VARIABLE
            + " to an executable.");
  }

  private static Optional<FoundBrowser> installed(
      Supplier<Optional<FoundBrowser>> find,
      List<Supplier<Installer.Attempt>> installations,
      List<String> tried) {
    Optional<FoundBrowser> byAnother = find.get();
    if (byAnother.isPresent()) {
      return byAnother;
    }
    for (Supplier<Installer.Attempt> installation : installations) {
      Installer.Attempt attempt = installation.get();
      Optional<FoundBrowser> now = attempt.success() ? find.get() : Optional.empty();
      if (now.isPresent()) {
        return now;
      }
      tried.add(attempt.words() + (attempt.success() ? ", but there is still none" : ""));
    }
    return Optional.empty();
  }
}
