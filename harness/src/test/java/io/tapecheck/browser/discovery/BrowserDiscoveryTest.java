package io.tapecheck.browser.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.discovery.FoundBrowser.Kind;
import io.tapecheck.browser.discovery.FoundBrowser.Source;
import io.tapecheck.browser.discovery.Machine.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BrowserDiscoveryTest {

  private static final String SHELL =
      "/home/jane/.cache/ms-playwright/chromium_headless_shell-1200/chrome-linux/headless_shell";
  private static final String OLD_SHELL =
      "/home/jane/.cache/ms-playwright/chromium_headless_shell-999/chrome-linux/headless_shell";
  private static final String CHROME =
      "/home/jane/.cache/ms-playwright/chromium-1200/chrome-linux/chrome";
  private static final BrowserSettings WINDOW =
      new BrowserSettings("chromium", Optional.empty(), false, Optional.empty(), true);
  private static final BrowserSettings NO_INSTALL =
      new BrowserSettings("chromium", Optional.empty(), true, Optional.empty(), false);

  private final FakeMachine machine = new FakeMachine();
  private final BrowserDiscovery discovery = new BrowserDiscovery(machine);

  private static BrowserSettings binary(String path) {
    return new BrowserSettings(
        "chromium", Optional.of(Path.of(path)), true, Optional.empty(), true);
  }

  private FoundBrowser found(BrowserSettings settings) {
    return discovery.browser(settings);
  }

  @Test
  void theSettingGoesBeforeTheVariableAndEverythingElse() {
    machine
        .with("/my/chrome", "/other/chromium-headless-shell", SHELL, "/usr/bin/chromium")
        .set(BrowserDiscovery.VARIABLE, "/other/chromium-headless-shell");
    assertThat(found(binary("/my/chrome")))
        .isEqualTo(
            new FoundBrowser(
                Path.of("/my/chrome"), Optional.of("150.0.1"), Source.SETTING, Kind.CHROMIUM));
    FoundBrowser byVariable = found(BrowserSettings.defaults());
    assertThat(byVariable.path()).isEqualTo(Path.of("/other/chromium-headless-shell"));
    assertThat(byVariable.headlessShell()).isTrue();
  }

  @Test
  void aSettingThatIsNotThereIsRefusedInsteadOfReplaced() {
    machine.with("/usr/bin/chromium");
    assertThatThrownBy(() -> found(binary("/my/chrome")))
        .isInstanceOf(BrowserMissing.class)
        .hasMessageContaining(Path.of("/my/chrome").toString())
        .hasMessageContaining(BrowserDiscovery.VARIABLE);
  }

  @Test
  void playwrightsNewestGoesBeforeTheMachines() {
    machine.with(OLD_SHELL, SHELL, CHROME, "/usr/bin/chromium-headless-shell");
    assertThat(found(BrowserSettings.defaults()).path()).isEqualTo(Path.of(SHELL));
    assertThat(found(BrowserSettings.defaults()).source()).isEqualTo(Source.PLAYWRIGHT);
  }

  @Test
  void playwrightsFolderCanBeElsewhere() {
    String elsewhere = "/browsers/chromium_headless_shell-1/chrome-linux/headless_shell";
    machine.with(SHELL, elsewhere).set("PLAYWRIGHT_BROWSERS_PATH", "/browsers");
    assertThat(found(BrowserSettings.defaults()).path()).isEqualTo(Path.of(elsewhere));
  }

  @Test
  void withoutWindowTheHeadlessShellIsPreferred() {
    machine.with("/usr/bin/chromium", "/opt/bin/chromium-headless-shell");
    assertThat(found(BrowserSettings.defaults()).path())
        .isEqualTo(Path.of("/opt/bin/chromium-headless-shell"));
    assertThat(found(BrowserSettings.defaults()).source()).isEqualTo(Source.MACHINE);
  }

  @Test
  void withAWindowTheHeadlessShellIsOfNoUse() {
    machine.with(SHELL, "/usr/bin/chromium-headless-shell", "/usr/bin/google-chrome");
    assertThat(found(WINDOW).path()).isEqualTo(Path.of("/usr/bin/google-chrome"));
  }

  @Test
  void chromeIsFoundInTheUsualPlaceOfAMac() {
    String chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    machine.system(Machine.System.MAC).with(chrome);
    assertThat(found(BrowserSettings.defaults()).path()).isEqualTo(Path.of(chrome));
  }

  @Test
  void chromeIsFoundInTheUsualPlaceOfWindows() {
    machine
        .system(Machine.System.WINDOWS)
        .set("ProgramFiles", "/Programs")
        .with("/Programs/Google/Chrome/Application/chrome.exe");
    assertThat(found(BrowserSettings.defaults()).path())
        .isEqualTo(Path.of("/Programs/Google/Chrome/Application/chrome.exe"));
  }

  @Test
  void playwrightsInstallerIsTriedFirst() {
    machine
        .root()
        .with("/usr/bin/apt-get")
        .answering(
            command -> {
              if (command.contains("com.microsoft.playwright.CLI")) {
                machine.with(SHELL);
              }
              return new Outcome(true, "Chromium 150.0.1");
            });
    assertThat(found(BrowserSettings.defaults()).path()).isEqualTo(Path.of(SHELL));
    assertThat(machine.commands())
        .singleElement()
        .asString()
        .endsWith("com.microsoft.playwright.CLI install chromium-headless-shell");
  }

  @Test
  void debiansPackagesAreInstalledWhenTheDownloadFails() {
    machine
        .root()
        .with("/usr/bin/apt-get")
        .answering(
            command -> {
              if (command.startsWith("apt-get install")) {
                machine.with("/usr/bin/chromium-headless-shell");
              }
              return new Outcome(!command.contains("CLI install"), "150.0.1");
            });
    assertThat(found(BrowserSettings.defaults()).path())
        .isEqualTo(Path.of("/usr/bin/chromium-headless-shell"));
    assertThat(machine.commands().subList(1, 3))
        .containsExactly(
            "apt-get update",
            "apt-get install -y --no-install-recommends chromium chromium-driver"
                + " chromium-headless-shell");
  }

  @Test
  void workersThatMissTheSameBrowserInstallItOnce() {
    machine
        .root()
        .with("/usr/bin/apt-get")
        .answering(
            command -> {
              if (command.startsWith("apt-get install")) {
                machine.with("/usr/bin/chromium-headless-shell");
              }
              return new Outcome(!command.contains("CLI install"), "150.0.1");
            });
    List<Path> found =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(worker -> found(BrowserSettings.defaults()).path())
            .toList();
    assertThat(found).containsOnly(Path.of("/usr/bin/chromium-headless-shell"));
    assertThat(machine.commands()).filteredOn(run -> run.startsWith("apt-get install")).hasSize(1);
  }

  @Test
  void whenAllFailsOneParagraphSaysWhatWasTried() {
    machine
        .with("/usr/bin/apt-get")
        .answering(command -> new Outcome(false, "Downloading…\ngetaddrinfo ENOTFOUND cdn\n"));
    assertThatThrownBy(() -> found(BrowserSettings.defaults()))
        .isInstanceOf(BrowserMissing.class)
        .hasMessage(
            "No browser was found. Tried: the setting and TAPECHECK_BROWSER: not set; Playwright's"
                + " folder "
                + Path.of("/home/jane/.cache/ms-playwright")
                + ": no Chromium; Chrome or Chromium on PATH and in the usual places: none;"
                + " Playwright's installer: getaddrinfo ENOTFOUND cdn; apt-get: only root may"
                + " install packages. Install Chrome or Chromium (on Debian: apt-get install"
                + " chromium chromium-driver chromium-headless-shell), or set TAPECHECK_BROWSER to"
                + " an executable.");
  }

  @Test
  void nothingIsInstalledUnlessItMayBe() {
    assertThatThrownBy(() -> found(NO_INSTALL))
        .isInstanceOf(BrowserMissing.class)
        .hasMessageContaining("installing: not allowed");
    assertThat(machine.commands()).isEmpty();
  }

  @Test
  void anInstallationThatBroughtNothingIsNoSuccess() {
    machine.root().with("/usr/bin/apt-get");
    assertThatThrownBy(() -> found(BrowserSettings.defaults()))
        .isInstanceOf(BrowserMissing.class)
        .hasMessageContaining("apt-get install chromium: done, but there is still none");
  }

  @Test
  void chromedriverIsFoundOrInstalledFromPackages() {
    machine
        .root()
        .with("/usr/bin/apt-get")
        .answering(
            command -> {
              if (command.startsWith("apt-get install")) {
                machine.with("/usr/bin/chromedriver");
              }
              return new Outcome(true, "ChromeDriver 150.0.1");
            });
    assertThat(discovery.chromedriver(true))
        .isEqualTo(
            new FoundBrowser(
                Path.of("/usr/bin/chromedriver"),
                Optional.of("150.0.1"),
                Source.MACHINE,
                Kind.CHROMEDRIVER));
    assertThat(machine.commands()).noneMatch(command -> command.contains("playwright"));
  }

  @Test
  void lookingInstallsNothingAndListsAll() {
    machine.with(SHELL, "/usr/bin/chromium", "/usr/bin/chromedriver", "/usr/bin/apt-get").root();
    List<FoundBrowser> all = discovery.look();
    assertThat(all)
        .extracting(FoundBrowser::kind)
        .containsExactly(Kind.HEADLESS_SHELL, Kind.CHROMIUM, Kind.CHROMEDRIVER);
    assertThat(machine.commands()).isEmpty();
  }
}
