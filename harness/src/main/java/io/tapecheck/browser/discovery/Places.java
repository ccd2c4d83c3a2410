package io.tapecheck.browser.discovery;

import io.tapecheck.browser.discovery.FoundBrowser.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where browsers and drivers lie. */
final class Places {

  /** Inside Playwright's folder of a browser; the folder's name depends on system and processor. */
  private static final Map<Kind, List<String>> IN_PLAYWRIGHTS_FOLDER =
      Map.of(
          Kind.HEADLESS_SHELL,
          List.of(
              "chrome-headless-shell-linux64/chrome-headless-shell",
              "chrome-headless-shell-linux-arm64/chrome-headless-shell",
              "chrome-headless-shell-mac-arm64/chrome-headless-shell",
              "chrome-headless-shell-mac-x64/chrome-headless-shell",
              "chrome-headless-shell-win64/chrome-headless-shell.exe",
              "chrome-linux/headless_shell",
              "chrome-mac/headless_shell",
              "chrome-win/headless_shell.exe"),
          Kind.CHROMIUM,
          List.of(
              "chrome-linux64/chrome",
              "chrome-linux/chrome",
              "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for"
                  + " Testing",
              "chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for"
                  + " Testing",
              "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
              "chrome-win64/chrome.exe",
              "chrome-win/chrome.exe"));

  private static final Map<Kind, List<String>> NAMES =
      Map.of(
          Kind.HEADLESS_SHELL,
          List.of("chromium-headless-shell", "chrome-headless-shell", "headless_shell"),
          Kind.CHROMIUM,
          List.of(
              "google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"),
          Kind.CHROMEDRIVER,
          List.of("chromedriver"));

  private final Machine machine;

  Places(Machine machine) {
    this.machine = machine;
  }

  /** The folder that Playwright keeps its browsers in. */
  Path playwrightsFolder() {
    return machine
        .environment("PLAYWRIGHT_BROWSERS_PATH")
        .filter(path -> !path.equals("0"))
        .map(Path::of)
        .orElseGet(
            () ->
                switch (machine.system()) {
                  case LINUX -> machine.home().resolve(".cache/ms-playwright");
                  case MAC -> machine.home().resolve("Library/Caches/ms-playwright");
                  case WINDOWS -> machine.home().resolve("AppData/Local/ms-playwright");
                });
  }

  /** Playwright's executables of a kind, the newest first. */
  List<Path> ofPlaywright(Kind kind) {
    String prefix = kind == Kind.HEADLESS_SHELL ? "chromium_headless_shell-" : "chromium-";
    List<Path> folders = new ArrayList<>(machine.list(playwrightsFolder()));
    folders.removeIf(folder -> !folder.getFileName().toString().startsWith(prefix));
    folders.sort((one, other) -> Long.compare(build(other), build(one)));
    return folders.stream()
        .flatMap(
            folder ->
                IN_PLAYWRIGHTS_FOLDER.getOrDefault(kind, List.of()).stream().map(folder::resolve))
        .filter(machine::isExecutable)
        .toList();
  }

  /** The machine's executables of a kind: on the search path first, then in the usual places. */
  List<Path> ofMachine(Kind kind) {
    String suffix = machine.system() == Machine.System.WINDOWS ? ".exe" : "";
    Stream<Path> onPath =
        NAMES.getOrDefault(kind, List.of()).stream()
            .flatMap(name -> searchPath().map(folder -> folder.resolve(name + suffix)));
    return Stream.concat(onPath, usual(kind).stream())
        .filter(machine::isExecutable)
        .distinct()
        .toList();
  }

  private Stream<Path> searchPath() {
    return machine.environment("PATH").stream()
        .flatMap(path -> Stream.of(path.split(Pattern.quote(separator()))))
        .filter(folder -> !folder.isBlank())
        .map(Path::of);
  }

  private String separator() {
    return machine.system() == Machine.System.WINDOWS ? ";" : ":";
  }

  private List<Path> usual(Kind kind) {
    return switch (machine.system()) {
      case LINUX -> usualOnLinux(kind);
      case MAC -> kind == Kind.CHROMIUM ? usualOnMac() : List.of();
      case WINDOWS -> kind == Kind.CHROMIUM ? usualOnWindows() : List.of();
    };
  }

  private static List<Path> usualOnLinux(Kind kind) {
    List<Path> places = new ArrayList<>();
    for (String name : NAMES.getOrDefault(kind, List.of())) {
      places.add(Path.of("/usr/bin", name));
      places.add(Path.of("/usr/local/bin", name));
      places.add(Path.of("/snap/bin", name));
    }
    if (kind == Kind.CHROMIUM) {
      places.add(Path.of("/opt/google/chrome/chrome"));
    } else if (kind == Kind.CHROMEDRIVER) {
      places.add(Path.of("/usr/lib/chromium/chromedriver"));
      places.add(Path.of("/usr/lib/chromium-browser/chromedriver"));
    }
    return places;
  }

  private List<Path> usualOnMac() {
    List<Path> places = new ArrayList<>();
    for (Path applications :
        List.of(Path.of("/Applications"), machine.home().resolve("Applications"))) {
      places.add(applications.resolve("Google Chrome.app/Contents/MacOS/Google Chrome"));
      places.add(applications.resolve("Chromium.app/Contents/MacOS/Chromium"));
    }
    return places;
  }

  private List<Path> usualOnWindows() {
    List<Path> places = new ArrayList<>();
    for (String variable : List.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")) {
      machine
          .environment(variable)
          .map(Path::of)
          .ifPresent(
              folder -> {
                places.add(folder.resolve("Google/Chrome/Application/chrome.exe"));
                places.add(folder.resolve("Chromium/Application/chrome.exe"));
              });
    }
    return places;
  }

  private static long build(Path folder) {
    String name = folder.getFileName().toString();
    String digits = name.substring(name.lastIndexOf('-') + 1);
    return digits.matches("\\d{1,12}") ? Long.parseLong(digits) : 0;
  }
}
